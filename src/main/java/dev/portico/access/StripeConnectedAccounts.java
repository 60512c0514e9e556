package dev.portico.access;

import com.stripe.model.Account.BusinessProfile;
import com.stripe.model.Account.Settings;
import com.stripe.model.Account.Settings.Dashboard;
import dev.portico.shared.Failure;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeAccountReads;
import dev.portico.stripe.StripeAccounts;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.PlatformViewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The connected accounts that a key may act in: Stripe's list, or for a limited key its own few. */
@Component
final class StripeConnectedAccounts {

    private static final int AT_ONCE = 8;

    private final StripeAccountReads reads;
    private final StripeAccounts accounts;

    StripeConnectedAccounts(StripeAccountReads reads, StripeAccounts accounts) {
        this.reads = reads;
        this.accounts = accounts;
    }

    Mono<Page<ConnectedAccount>> list(PlatformViewer viewer, PageRequest page) {
        return viewer.limitedTo().isEmpty()
                ? reads.connectedAccounts(page).map(found -> found.map(StripeConnectedAccounts::toConnectedAccount))
                : accounts.own().flatMap(home -> listOwn(home, viewer, page));
    }

    private Mono<Page<ConnectedAccount>> listOwn(Account home, PlatformViewer viewer, PageRequest page) {
        List<String> rest = viewer.limitedTo().stream()
                .sorted()
                .filter(id -> page.after() == null || id.compareTo(page.after()) > 0)
                .toList();
        List<String> shown = rest.subList(0, Math.min(page.first(), rest.size()));
        @Nullable String end = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return Flux.fromIterable(shown)
                .flatMapSequential(id -> find(ActingAccount.connected(home, id)), AT_ONCE)
                .collectList()
                .map(found -> new Page<>(found, end, rest.size() > shown.size()));
    }

    /** Empty where the account has left, or never was. */
    private Mono<ConnectedAccount> find(Account account) {
        return reads.account(account)
                .map(StripeConnectedAccounts::toConnectedAccount)
                .onErrorResume(StripeConnectedAccounts::isGone, gone -> Mono.empty());
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Failure known
                && switch (known.reason()) {
                    case NOT_FOUND, STRIPE_FORBIDS, ACCOUNT_NOT_ALLOWED -> true;
                    default -> false;
                };
    }

    private static ConnectedAccount toConnectedAccount(com.stripe.model.Account account) {
        return new ConnectedAccount(account.getId(), name(account), account.getCountry());
    }

    private static @Nullable String name(com.stripe.model.Account account) {
        return Optional.ofNullable(account.getBusinessProfile())
                .map(BusinessProfile::getName)
                .or(() -> Optional.ofNullable(account.getSettings())
                        .map(Settings::getDashboard)
                        .map(Dashboard::getDisplayName))
                .orElse(null);
    }
}
