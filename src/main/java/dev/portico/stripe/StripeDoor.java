package dev.portico.stripe;

import com.stripe.exception.StripeException;
import com.stripe.net.StripeResponse;
import dev.portico.stripe.transport.StripeTransport;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends calls of Stripe's SDK without blocking. A call that is cancelled is stopped: its connection is closed.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: idempotent requests</a>
 */
@Component
public final class StripeDoor {

    private final IdempotencyKeys keys = new IdempotencyKeys();
    private final StripeCalls calls;
    private final StripeTransport transport;
    private final StripeTime time;

    StripeDoor(StripeCalls calls, StripeTransport transport, StripeTime time) {
        this.calls = calls;
        this.transport = transport;
        this.time = time;
    }

    /** One request in the account; fails with a {@link dev.portico.shared.Failure} only. */
    public <T> Mono<T> request(Account account, StripeCall<T> call) {
        return Mono.defer(() -> request(account, keys.next(), call));
    }

    /** One write in the account, which Stripe does once however often it is sent with this key. */
    public <T> Mono<T> request(Account account, String idempotencyKey, StripeCall<T> call) {
        return exchange(account, idempotencyKey, call).flatMap(this::send).onErrorMap(StripeFailures::unexpected);
    }

    /**
     * One write whose refusal is an outcome: what Stripe understood and does not do is a {@link StripeRefusal}, all else
     * a {@link dev.portico.shared.Failure}.
     */
    public <T> Mono<T> write(Account account, String idempotencyKey, StripeCall<T> call) {
        return exchange(account, idempotencyKey, call)
                .flatMap(exchange -> send(exchange, StripeFailures::toOutcome))
                .onErrorMap(failure -> !(failure instanceof StripeRefusal), StripeFailures::unexpected);
    }

    private <T> Mono<StripeExchange<T>> exchange(Account account, String idempotencyKey, StripeCall<T> call) {
        return Mono.fromCallable(() -> calls.toExchange(account, idempotencyKey, call));
    }

    /** What a read would send, for merging it with its equals. */
    <T> StripeExchange<T> toExchange(Account account, StripeCall<T> call) {
        try {
            return calls.toExchange(account, keys.next(), call);
        } catch (StripeException unsendable) {
            throw StripeFailures.unexpected(unsendable);
        }
    }

    <T> Mono<T> send(StripeExchange<T> exchange) {
        return send(exchange, StripeFailures::toFailure).onErrorMap(StripeFailures::unexpected);
    }

    private <T> Mono<T> send(StripeExchange<T> exchange, Translation translation) {
        return transport
                .send(exchange.account(), exchange.request())
                .doOnNext(time::hear)
                .flatMap(response -> read(exchange, response, translation));
    }

    private <T> Mono<T> read(StripeExchange<T> exchange, StripeResponse response, Translation translation) {
        try {
            return Mono.just(calls.read(exchange, response));
        } catch (StripeException refusal) {
            return Mono.error(translation.of(exchange.account(), refusal, response));
        }
    }

    /** What a caller meets where Stripe refuses. */
    private interface Translation {

        RuntimeException of(Account account, StripeException refusal, StripeResponse response);
    }
}
