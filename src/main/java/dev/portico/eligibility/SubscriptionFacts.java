package dev.portico.eligibility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at in a subscription.
 *
 * @param currency ISO 4217, upper case
 * @param flexible whether it is billed the flexible way
 * @param unsupportedPaymentMethod whether the method that would be charged is outside the portal's list; no method at
 *     all is not
 * @param pendingUpdate whether a change waits for a payment
 * @param discounts how many there are on it
 */
public record SubscriptionFacts(
        Status status,
        String currency,
        List<ItemFacts> items,
        boolean flexible,
        boolean sendInvoice,
        boolean unsupportedPaymentMethod,
        boolean pendingUpdate,
        boolean cancelAtPeriodEnd,
        @Nullable Instant cancelAt,
        @Nullable Instant trialEnd,
        Schedule schedule,
        int discounts,
        BuyerFacts buyer) {

    public SubscriptionFacts {
        items = List.copyOf(items);
    }

    /** The same subscription, with more known of what is subscribed to and by whom. */
    public SubscriptionFacts with(List<ItemFacts> knownItems, BuyerFacts knownBuyer) {
        return new SubscriptionFacts(
                status,
                currency,
                knownItems,
                flexible,
                sendInvoice,
                unsupportedPaymentMethod,
                pendingUpdate,
                cancelAtPeriodEnd,
                cancelAt,
                trialEnd,
                schedule,
                discounts,
                knownBuyer);
    }

    /** Where a subscription is in its life. */
    public enum Status {
        INCOMPLETE,
        INCOMPLETE_EXPIRED,
        TRIALING,
        ACTIVE,
        PAST_DUE,
        UNPAID,
        PAUSED,
        CANCELED,
        OTHER
    }

    /** What a subscription schedule holds for it. */
    public enum Schedule {
        /** None, or one that is over. */
        NONE,
        /** One that runs without a phase in the future. */
        WITHOUT_CHANGE,
        /** A change to come that somebody else arranged. */
        CHANGE_BY_OTHERS,
        /** A change to come that the customer asked for through Portico. */
        CHANGE_BY_CUSTOMER
    }

    /** One thing that is subscribed to. */
    public record ItemFacts(PriceFacts price, @Nullable Long quantity, Instant periodStart, Instant periodEnd) {}

    /**
     * What the validity of a promotion code depends on.
     *
     * @param id the customer's
     * @param hasPaid whether there was a payment before, which a code for the first one rules out
     */
    public record BuyerFacts(String id, boolean hasPaid) {}
}
