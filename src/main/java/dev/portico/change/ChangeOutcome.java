package dev.portico.change;

import dev.portico.eligibility.Limitation;
import dev.portico.eligibility.TakesEffect;
import dev.portico.invoice.PaymentDeclined;
import dev.portico.ledger.Outcome;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of a change.
 *
 * @param invoice the one that it made, by id; null where it made none
 * @param declineCode as far as the customer may be told
 * @param limitation why Stripe refused it; null where it did not, or for a reason that no rule knows
 */
record ChangeOutcome(
        Kind kind,
        String subscription,
        @Nullable String invoice,
        @Nullable String declineCode,
        @Nullable Limitation limitation,
        TakesEffect takesEffect,
        OffsetDateTime effectiveAt)
        implements Outcome {

    /** How a change ends, or where it waits. */
    enum Kind {
        SUCCEEDED,
        /** It waits for a payment under way. */
        PAYMENT_PROCESSING,
        /** It waits for the customer's word to the bank. */
        PAYMENT_ACTION_REQUIRED,
        PAYMENT_DECLINED,
        /** Stripe refused it. */
        REFUSED,
        /** Its preview was spent by another. */
        PREVIEW_SPENT
    }

    static ChangeOutcome of(Kind kind, ChangePlan plan, @Nullable String invoice) {
        return new ChangeOutcome(kind, plan.subscription(), invoice, null, null, takesEffect(plan), plan.effectiveAt());
    }

    static ChangeOutcome declined(ChangePlan plan, @Nullable String declineCode) {
        return new ChangeOutcome(
                Kind.PAYMENT_DECLINED,
                plan.subscription(),
                null,
                PaymentDeclined.told(declineCode),
                null,
                takesEffect(plan),
                plan.effectiveAt());
    }

    static ChangeOutcome refused(ChangePlan plan, @Nullable Limitation limitation) {
        return new ChangeOutcome(
                Kind.REFUSED, plan.subscription(), null, null, limitation, takesEffect(plan), plan.effectiveAt());
    }

    @Override
    public String object() {
        return subscription;
    }

    @Override
    public String result() {
        return kind.name();
    }

    /** Whether nothing has changed and nothing waits. */
    boolean isWithoutEffect() {
        return switch (kind) {
            case SUCCEEDED, PAYMENT_PROCESSING, PAYMENT_ACTION_REQUIRED -> false;
            case PAYMENT_DECLINED, REFUSED, PREVIEW_SPENT -> true;
        };
    }

    private static TakesEffect takesEffect(ChangePlan plan) {
        return plan.deferral() == null ? TakesEffect.NOW : TakesEffect.PERIOD_END;
    }
}
