package dev.portico.stripe;

import dev.portico.tenancy.Account;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose key the server holds, asked of Stripe once. */
@Component
public final class StripeAccounts {

    private final AtomicReference<@Nullable Account> own = new AtomicReference<>();
    private final StripeReads reads;
    private final boolean livemode;

    StripeAccounts(StripeReads reads, StripeSettings settings, StripeAccountSetting setting) {
        this.reads = reads;
        this.livemode = settings.livemode();
        if (setting.stripeAccount() != null) {
            own.set(toAccount(setting.stripeAccount()));
        }
    }

    /** The account of the server's own key. */
    public Mono<Account> own() {
        return Mono.defer(() -> Mono.justOrEmpty(own.get())).switchIfEmpty(Mono.defer(this::request));
    }

    private Mono<Account> request() {
        // Before it is known, a name that no account has; the request needs none.
        return reads.ofAccount(
                        toAccount("own"),
                        (stripe, options) -> stripe.v1().accounts().retrieveCurrent(options))
                .map(account -> remember(toAccount(account.getId())));
    }

    private Account remember(Account account) {
        own.set(account);
        return account;
    }

    private Account toAccount(String id) {
        return new Account(id, livemode, false);
    }
}
