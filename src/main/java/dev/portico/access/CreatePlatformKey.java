package dev.portico.access;

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

    CreatePlatformKey(PlatformKeyTable table, StripeAccounts accounts) {
        this.table = table;
        this.accounts = accounts;
    }

    Mono<PlatformKeyCreatePayload> create(PlatformViewer viewer, PlatformKeyCreateInput input) {
        return accounts.own().flatMap(home -> createIfAllowed(home, viewer, input));
    }

    private Mono<PlatformKeyCreatePayload> createIfAllowed(
            Account home, PlatformViewer viewer, PlatformKeyCreateInput input) {
        List<UserError> errors = KeyRefusal.of(input, home.id(), viewer.limitedTo()).stream()
                .map(refusal -> refusal.in(viewer.locale()))
                .toList();
        if (!errors.isEmpty()) {
            return Mono.just(PlatformKeyCreatePayload.refused(errors));
        }
        Token token = Token.random(Token.PLATFORM_KEY_PREFIX);
        Set<String> limits = input.accounts() == null ? viewer.limitedTo() : Set.copyOf(input.accounts());
        return table.create(new NewKey(home, token, input.name(), limits, viewer.key()))
                .map(key -> PlatformKeyCreatePayload.of(key, token));
    }
}
