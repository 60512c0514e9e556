package dev.portico.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What a change would do, if it is allowed.
 *
 * @param endsTrial it ends the trial and is invoiced (T1), unless the configuration continues trials (T2)
 * @param newPeriod a period begins with it, and the billing date becomes its moment (P7, P8); flexible billing must be
 *     told so, classic billing does it by itself
 * @param invoicesNow an invoice is made and charged at once
 * @param acrossProducts it takes effect now although the configuration defers its kind, since Stripe defers only
 *     between prices of one product (P9)
 * @param codeOnItem the promotion code belongs on the item, in the same call: a payment that fails then leaves neither
 *     the change nor the discount behind (N5)
 * @param quantity to send: the present one where no other is wished, since Stripe would make it 1 (P6)
 * @see <a href="https://docs.stripe.com/billing/subscriptions/change-price">Stripe: change the price</a>
 */
public record ChangeEffect(
        ChangeDirection direction,
        TakesEffect takesEffect,
        boolean endsTrial,
        boolean newPeriod,
        boolean invoicesNow,
        boolean acrossProducts,
        boolean codeOnItem,
        @Nullable Long quantity) {

    public static ChangeEffect of(Facts facts) {
        boolean invoicesNow = EffectRules.invoicesNow(facts);
        return new ChangeEffect(
                ChangeDirection.of(facts),
                EffectRules.waits(facts) ? TakesEffect.PERIOD_END : TakesEffect.NOW,
                EffectRules.endsTrial(facts),
                EffectRules.startsPeriod(facts),
                invoicesNow,
                EffectRules.defers(facts) && !EffectRules.staysWithProduct(facts),
                invoicesNow && facts.wish().promotionCode() != null,
                facts.nextQuantity());
    }
}
