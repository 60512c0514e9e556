package dev.portico.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;

/**
 * Stripe's SDK above and below the transport: it builds the request of a call and reads the answer, by clients whose
 * HTTP client sends nothing. Types, parameters, API version and exceptions so stay Stripe's own.
 */
@Component
final class StripeCalls {

    static {
        // It would report the time of the replay, which is none.
        Stripe.enableTelemetry = false;
    }

    private final StripeSettings settings;
    private final StripeClient capturing;

    StripeCalls(StripeSettings settings) {
        this.settings = settings;
        this.capturing = client(new Capture());
    }

    <T> StripeExchange<T> toExchange(Account account, String idempotencyKey, StripeCall<T> call)
            throws StripeException {
        var options = options(account, idempotencyKey);
        return new StripeExchange<>(account, call, options, capture(call, options));
    }

    <T> T read(StripeExchange<T> exchange, StripeResponse response) throws StripeException {
        return exchange.call().on(client(new Replay(response)), exchange.options());
    }

    private StripeRequest capture(StripeCall<?> call, RequestOptions options) throws StripeException {
        try {
            call.on(capturing, options);
        } catch (Captured captured) {
            return captured.request;
        }
        throw new IllegalArgumentException("a call that requests nothing");
    }

    private StripeClient client(HttpClient http) {
        return StripeClient.builder()
                .setApiKey(settings.apiKey())
                .setApiBase(settings.apiBase())
                .setHttpClient(http)
                .build();
    }

    private static RequestOptions options(Account account, String idempotencyKey) {
        var options = RequestOptions.builder().setIdempotencyKey(idempotencyKey);
        return (account.connected() ? options.setStripeAccount(account.id()) : options).build();
    }

    /** Overrides what would retry: the SDK sleeps between its own attempts. */
    private static final class Capture extends HttpClient {

        private final String client = buildXStripeClientUserAgentString();

        @Override
        public StripeResponse request(StripeRequest request) {
            throw new Captured(request.withAdditionalHeader("User-Agent", buildUserAgentString(request))
                    .withAdditionalHeader("X-Stripe-Client-User-Agent", client));
        }

        @Override
        public StripeResponse requestWithRetries(StripeRequest request) {
            return request(request);
        }
    }

    private static final class Replay extends HttpClient {

        private final StripeResponse response;

        Replay(StripeResponse response) {
            this.response = response;
        }

        @Override
        public StripeResponse request(StripeRequest request) {
            return response;
        }

        @Override
        public StripeResponse requestWithRetries(StripeRequest request) {
            return response;
        }
    }

    private static final class Captured extends RuntimeException {

        private final transient StripeRequest request;

        Captured(StripeRequest request) {
            super(null, null, false, false);
            this.request = request;
        }
    }
}
