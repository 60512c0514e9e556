package dev.portico.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;

/** One typed call of Stripe's SDK, written as usual; the door sends it without blocking. */
@FunctionalInterface
public interface StripeCall<T> {

    T on(StripeClient stripe, RequestOptions options) throws StripeException;
}
