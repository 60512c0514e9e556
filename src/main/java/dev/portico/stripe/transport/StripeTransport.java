package dev.portico.stripe.transport;

import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gets a request of an account to Stripe, as often and as fast as Stripe takes it, and its answer, whatever it says. */
@Component
public final class StripeTransport {

    private final StripeHttp http;
    private final Circuit circuit;
    private final AccountLimits limits;
    private final StripeRetry retry;

    StripeTransport(StripeHttp http, Circuit circuit, AccountLimits limits, StripeRetry retry) {
        this.http = http;
        this.circuit = circuit;
        this.limits = limits;
        this.retry = retry;
    }

    /** Fails with a {@link dev.portico.shared.Failure} where Stripe gives no answer. */
    public Mono<StripeResponse> send(Account account, StripeRequest request) {
        var attempt = circuit.guard(http.send(request), ConnectionFailures::isUnreachable);
        return retry.repeat(limits.of(account).within(attempt, StripeRetry::isRateLimited))
                .onErrorMap(ConnectionFailures::isUnreachable, ConnectionFailures::unreachable)
                .onErrorMap(ConnectionFailures::isBusy, ConnectionFailures::busy);
    }
}
