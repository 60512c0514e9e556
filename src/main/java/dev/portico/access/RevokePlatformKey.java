package dev.portico.access;

import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.shared.Failure;
import dev.portico.stripe.StripeAccounts;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.PlatformViewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a key that reaches no further than the one that asks. */
@Component
final class RevokePlatformKey {

    private final PlatformKeyTable table;
    private final StripeAccounts accounts;
    private final Ledger ledger;
    private final PlatformKeyRevocation revocation;

    RevokePlatformKey(
            PlatformKeyTable table, StripeAccounts accounts, Ledger ledger, PlatformKeyRevocation revocation) {
        this.table = table;
        this.accounts = accounts;
        this.ledger = ledger;
        this.revocation = revocation;
    }

    Mono<PlatformKeyRevokePayload> revoke(PlatformViewer viewer, PlatformKeyRevokeInput input) {
        return accounts.own().flatMap(home -> revoke(home, viewer, input));
    }

    private Mono<PlatformKeyRevokePayload> revoke(Account home, PlatformViewer viewer, PlatformKeyRevokeInput input) {
        Mono<Decision<KeyEnd>> decision =
                get(home, viewer, input.id()).map(key -> Decision.go(new KeyEnd(home, viewer.limitedTo(), key.id())));
        return ledger.once(new Order<>(viewer, null, input.idempotencyKey(), input, revocation, decision))
                .flatMap(settled -> settled.answer(
                        outcome -> get(home, viewer, outcome.object()).map(PlatformKeyRevokePayload::of),
                        PlatformKeyRevokePayload::refused));
    }

    private Mono<PlatformKey> get(Account home, PlatformViewer viewer, String id) {
        return table.get(home, viewer.limitedTo(), id).switchIfEmpty(Mono.error(Failure::notFound));
    }
}
