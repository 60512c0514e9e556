package dev.portico.access;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.StripeAccounts;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Token;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The keys of the server's own Stripe account. */
@Component
@EnableConfigurationProperties(FirstPlatformKey.class)
public final class PlatformKeys {

    private final PlatformKeyTable table;
    private final StripeAccounts accounts;
    private final FirstPlatformKey first;

    PlatformKeys(PlatformKeyTable table, StripeAccounts accounts, FirstPlatformKey first) {
        this.table = table;
        this.accounts = accounts;
        this.first = first;
    }

    /** What the token stands for, or the reason why it stands for nothing. */
    public Mono<AuthenticatedKey> authenticate(Token token) {
        return accounts.own().flatMap(home -> find(home, token).flatMap(key -> getIfValid(home, key)));
    }

    Mono<List<PlatformKey>> list(PlatformViewer viewer) {
        return accounts.own().flatMap(home -> table.list(home, viewer.limitedTo()));
    }

    private Mono<PlatformKey> find(Account home, Token token) {
        return table.find(home, token)
                .switchIfEmpty(Mono.defer(() -> createFirst(home, token)))
                .switchIfEmpty(Mono.error(() -> Failure.of(FailureReason.INVALID)));
    }

    /** Another server may create it at the same moment. */
    private Mono<PlatformKey> createFirst(Account home, Token token) {
        return Mono.justOrEmpty(first.newKey(home, token))
                .flatMap(key -> table.create(key, token).switchIfEmpty(Mono.defer(() -> table.find(home, token))));
    }

    private static Mono<AuthenticatedKey> getIfValid(Account home, PlatformKey key) {
        return key.revokedAt() == null
                ? Mono.just(new AuthenticatedKey(key.id(), home, Set.copyOf(key.accounts())))
                : Mono.error(Failure.of(FailureReason.REVOKED));
    }
}
