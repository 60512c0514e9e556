package dev.portico.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;

/**
 * One typed call of Stripe's SDK, written as usual; the door sends it without blocking. It makes exactly one request
 * and depends on nothing but its arguments, for it is evaluated twice: to build the request and to read the answer.
 */
@FunctionalInterface
public interface StripeCall<T> {

    T on(StripeClient stripe, RequestOptions options) throws StripeException;
}
