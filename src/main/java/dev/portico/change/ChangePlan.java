package dev.portico.change;

import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.eligibility.PriceFacts.Interval;
import dev.portico.invoice.InvoiceLine.InvoiceLinePeriod;
import dev.portico.tenancy.CustomerScope;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be sent for one change, decided once: what is previewed, what is done and what another server finishes
 * is so the same.
 *
 * @param item the subscription's only item
 * @param price the item's from now on, changed or not
 * @param quantity always sent, since Stripe would make it 1 together with another price
 * @param changesItem false where there is nothing but a promotion code
 * @param deferral null for what takes effect now
 * @param effectiveAt when it takes effect
 * @param preview the hash of the preview token that it spends; null without one
 */
record ChangePlan(
        CustomerScope scope,
        String subscription,
        String item,
        String price,
        long quantity,
        boolean changesItem,
        @Nullable AppliedCode code,
        Billing billing,
        @Nullable Deferral deferral,
        OffsetDateTime effectiveAt,
        @Nullable String preview) {

    /** The same change, spending a preview. */
    ChangePlan spending(String hash) {
        return new ChangePlan(
                scope, subscription, item, price, quantity, changesItem, code, billing, deferral, effectiveAt, hash);
    }

    /**
     * A promotion code and the discounts that it joins, since Stripe replaces the whole list.
     *
     * @param id Stripe's, {@code promo_...}
     * @param onItem whether it goes on the item, together with the change, and not on the subscription
     */
    record AppliedCode(String id, boolean onItem, List<String> beside) {

        AppliedCode {
            beside = List.copyOf(beside);
        }
    }

    /**
     * How it is billed.
     *
     * @param prorationDate in Stripe's seconds; the same one gives the same amounts
     * @param byDebit whether a bank account is charged: Stripe holds no change back until that has paid, which takes days
     */
    record Billing(
            ProrationBehavior prorations,
            long prorationDate,
            boolean newPeriod,
            boolean endsTrial,
            boolean invoicesNow,
            boolean byDebit) {}

    /**
     * What a schedule must repeat, so that nothing else changes with it.
     *
     * @param until the end of the current period, in Stripe's seconds
     * @param price the present one
     * @param discounts on the subscription
     * @param trialEnd in Stripe's seconds; null outside a trial
     * @param formerSchedule the id of the one that it is attached to, which has no change to come; null without one
     */
    record Deferral(
            long until,
            String price,
            long quantity,
            Interval interval,
            long intervalCount,
            List<String> discounts,
            List<String> itemDiscounts,
            List<String> taxRates,
            List<String> itemTaxRates,
            @Nullable Long trialEnd,
            @Nullable String formerSchedule) {

        Deferral {
            discounts = List.copyOf(discounts);
            itemDiscounts = List.copyOf(itemDiscounts);
            taxRates = List.copyOf(taxRates);
            itemTaxRates = List.copyOf(itemTaxRates);
        }

        /** Of the price to come, where that begins a period of its own. */
        InvoiceLinePeriod firstPeriod(OffsetDateTime start) {
            Period length = switch (interval) {
                case DAY -> Period.ofDays((int) intervalCount);
                case WEEK -> Period.ofWeeks((int) intervalCount);
                case MONTH -> Period.ofMonths((int) intervalCount);
                case YEAR -> Period.ofYears((int) intervalCount);
            };
            return new InvoiceLinePeriod(start, start.plus(length));
        }
    }
}
