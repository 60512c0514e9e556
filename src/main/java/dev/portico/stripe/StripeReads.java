package dev.portico.stripe;

import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.util.context.ContextView;

/** Sends reads, equal ones once: within an operation for as long as that runs, between operations while under way. */
@Component
final class StripeReads {

    private final Flights flights = Flights.passing();
    private final StripeDoor door;

    StripeReads(StripeDoor door) {
        this.door = door;
    }

    <T> Mono<T> ofCustomer(CustomerScope scope, StripeCall<T> call) {
        return read(scope.account(), scope, call, flights);
    }

    <T> Mono<T> ofAccount(Account account, StripeCall<T> call) {
        return read(account, null, call, flights);
    }

    /** @param kept where the answer is looked for first, and kept */
    <T> Mono<T> ofAccount(Account account, StripeCall<T> call, Flights kept) {
        return read(account, null, call, kept);
    }

    /** Not merged with any other read. */
    <T> Mono<T> alone(Account account, StripeCall<T> call) {
        return door.request(account, call);
    }

    private <T> Mono<T> read(Account account, @Nullable CustomerScope scope, StripeCall<T> call, Flights shared) {
        return Mono.deferContextual(context -> {
            var exchange = door.toExchange(account, call);
            var key = new ReadKey(account, scope, exchange.url());
            var fetch = charged(door.send(exchange), context);
            var traffic = StripeTraffic.of(context);
            // A failure is remembered as well: were it met twice, an object that is not there would cost another call
            // than one that is another customer's.
            Mono<Signal<T>> once =
                    traffic.memo().join(key, shared.join(key, fetch).materialize());
            return traffic.whileRunning(once.<T>dematerialize());
        });
    }

    /** The one who starts a fetch pays for it, whoever subscribes first. */
    static <T> Mono<T> charged(Mono<T> fetch, ContextView context) {
        return fetch.contextWrite(StripeTraffic.of(context)::writeTo);
    }

    /**
     * What makes two reads equal. The scope is part of it, although the address says all that Stripe is asked, so that no
     * mistake in an address can tell one customer about another.
     *
     * @param url the whole address with its parameters
     */
    private record ReadKey(Account account, @Nullable CustomerScope scope, String url) {}
}
