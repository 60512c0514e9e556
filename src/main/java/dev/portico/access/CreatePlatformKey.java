package dev.portico.access;

import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.shared.UserError;
import dev.portico.stripe.StripeAccounts;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Token;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a key that reaches no further than the one that asks for it. */
@Component
final class CreatePlatformKey {

    private final PlatformKeyTable table;
    private final StripeAccounts accounts;
    private final Ledger ledger;
    private final PlatformKeyCreation creation;

    CreatePlatformKey(PlatformKeyTable table, StripeAccounts accounts, Ledger ledger, PlatformKeyCreation creation) {
        this.table = table;
        this.accounts = accounts;
        this.ledger = ledger;
        this.creation = creation;
    }

    Mono<PlatformKeyCreatePayload> create(PlatformViewer viewer, PlatformKeyCreateInput input) {
        return accounts.own().flatMap(home -> create(home, viewer, input));
    }

    private Mono<PlatformKeyCreatePayload> create(Account home, PlatformViewer viewer, PlatformKeyCreateInput input) {
        Mono<Decision<NewKey>> decision = Mono.fromSupplier(() -> decide(home, viewer, input));
        return ledger.once(new Order<>(viewer, null, input.idempotencyKey(), input, creation, decision))
                .flatMap(settled ->
                        settled.answer(outcome -> issue(home, outcome.object()), PlatformKeyCreatePayload::refused));
    }

    private Mono<PlatformKeyCreatePayload> issue(Account home, String id) {
        Token token = Token.random(Token.PLATFORM_KEY_PREFIX);
        return table.issue(home, id, token).map(key -> PlatformKeyCreatePayload.of(key, token));
    }

    private static Decision<NewKey> decide(Account home, PlatformViewer viewer, PlatformKeyCreateInput input) {
        List<UserError> errors = KeyRefusal.of(input, home.id(), viewer.limitedTo()).stream()
                .map(refusal -> refusal.in(viewer.locale()))
                .toList();
        if (!errors.isEmpty()) {
            return Decision.refused(errors);
        }
        Set<String> limits = input.accounts() == null ? viewer.limitedTo() : Set.copyOf(input.accounts());
        return Decision.go(NewKey.of(home, input.name(), limits, viewer.key()));
    }
}
