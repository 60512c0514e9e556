package dev.portico.stripe;

import com.stripe.net.RequestOptions;
import com.stripe.net.StripeRequest;
import dev.portico.tenancy.Account;

/** A call with the request that the SDK built for it: every attempt sends the same one, so the same Idempotency-Key. */
record StripeExchange<T>(Account account, StripeCall<T> call, RequestOptions options, StripeRequest request) {

    /** What is asked, with all parameters of a read. */
    String url() {
        return request.url().toString();
    }
}
