package dev.portico.stripe.transport;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.portico.tenancy.Account;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Each account's limit, forgotten when the account has been quiet for a while. */
@Component
final class AccountLimits {

    private final LoadingCache<Account, AccountLimit> limits;

    AccountLimits(TransportLimits bounds) {
        this.limits = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(account -> new AccountLimit(bounds.requests()));
    }

    AccountLimit of(Account account) {
        return limits.get(account);
    }
}
