package dev.portico.change;

import dev.portico.tenancy.CustomerScope;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a customer carries from a preview to the change: that this, and nothing else, was shown.
 *
 * @param configuration the one under which it was shown
 * @param wish the hash of what was asked for
 * @param prorationDate in Stripe's seconds, which is when it was made, too
 * @param fingerprint of the state
 * @param dueNow in minor units
 */
record PreviewToken(
        String account,
        boolean livemode,
        String customer,
        @Nullable String configuration,
        String wish,
        long prorationDate,
        String fingerprint,
        long dueNow,
        String currency) {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    static PreviewToken of(StripeChange change, long dueNow) {
        CustomerScope scope = change.fresh().scope();
        return new PreviewToken(
                scope.account().id(),
                scope.account().livemode(),
                scope.customer(),
                change.fresh().configuration(),
                change.wish().hash(),
                change.now(),
                StripeFingerprint.of(change),
                dueNow,
                change.currency());
    }

    /** Whether it was made for this change, of which nothing has changed since, a short time ago. */
    boolean holdsFor(StripeChange change) {
        return equals(of(change, dueNow).at(prorationDate)) && isYoung(change.now());
    }

    private PreviewToken at(long date) {
        return new PreviewToken(account, livemode, customer, configuration, wish, date, fingerprint, dueNow, currency);
    }

    /** One from the future is none of ours: a clock that was moved back. */
    private boolean isYoung(long now) {
        return prorationDate <= now && now < prorationDate + GOOD_FOR.toSeconds();
    }
}
