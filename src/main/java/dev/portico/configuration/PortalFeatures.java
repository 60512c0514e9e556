package dev.portico.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of the portal, each on or off with its settings. A feature that Stripe leaves out is off. */
public record PortalFeatures(
        CustomerUpdateFeature customerUpdate,
        InvoiceHistoryFeature invoiceHistory,
        PaymentMethodUpdateFeature paymentMethodUpdate,
        SubscriptionCancelFeature subscriptionCancel,
        SubscriptionUpdateFeature subscriptionUpdate) {

    /** Which of their details customers edit. */
    public record CustomerUpdateFeature(boolean enabled, List<CustomerUpdateField> allowedUpdates) {

        public CustomerUpdateFeature {
            allowedUpdates = List.copyOf(allowedUpdates);
        }
    }

    /** A detail of a customer. */
    public enum CustomerUpdateField {
        ADDRESS,
        EMAIL,
        NAME,
        PHONE,
        SHIPPING,
        TAX_ID,
        OTHER
    }

    /** Whether customers see their invoices. */
    public record InvoiceHistoryFeature(boolean enabled) {}

    /** Whether customers see and change their payment methods. */
    public record PaymentMethodUpdateFeature(boolean enabled) {}

    /** Whether and how customers cancel. */
    public record SubscriptionCancelFeature(
            boolean enabled,
            CancellationMode mode,
            ProrationBehavior prorationBehavior,
            CancellationReasonSettings cancellationReason) {}

    /** When a cancellation takes effect. */
    public enum CancellationMode {
        AT_PERIOD_END,
        IMMEDIATELY,
        OTHER
    }

    /** Whether customers are asked why they cancel, and what they choose from. */
    public record CancellationReasonSettings(boolean enabled, List<CancellationFeedback> options) {

        public CancellationReasonSettings {
            options = List.copyOf(options);
        }
    }

    /** What becomes of the rest of a period that is paid already. */
    public enum ProrationBehavior {
        NONE,
        CREATE_PRORATIONS,
        ALWAYS_INVOICE,
        OTHER
    }

    /** Whether and how customers change a subscription. */
    public record SubscriptionUpdateFeature(
            boolean enabled,
            List<SubscriptionUpdateField> defaultAllowedUpdates,
            ProrationBehavior prorationBehavior,
            BillingCycleAnchorBehavior billingCycleAnchor,
            List<PeriodEndCondition> scheduleAtPeriodEnd,
            TrialUpdateBehavior trialUpdateBehavior,
            List<SubscriptionUpdateProduct> products) {

        public SubscriptionUpdateFeature {
            defaultAllowedUpdates = List.copyOf(defaultAllowedUpdates);
            scheduleAtPeriodEnd = List.copyOf(scheduleAtPeriodEnd);
            products = List.copyOf(products);
        }
    }

    /** What of a subscription is changed. */
    public enum SubscriptionUpdateField {
        PRICE,
        PROMOTION_CODE,
        QUANTITY,
        OTHER
    }

    /** Whether a change moves the billing date. */
    public enum BillingCycleAnchorBehavior {
        UNCHANGED,
        NOW,
        OTHER
    }

    /** A kind of change that waits for the end of the period. */
    public enum PeriodEndCondition {
        DECREASING_ITEM_AMOUNT,
        SHORTENING_INTERVAL,
        OTHER
    }

    /** What a change does to a trial. */
    public enum TrialUpdateBehavior {
        END_TRIAL,
        CONTINUE_TRIAL,
        OTHER
    }

    /** A product of the catalogue and its prices that customers may switch to, by id. */
    public record SubscriptionUpdateProduct(
            String productId,
            List<String> priceIds,
            @Nullable AdjustableQuantity adjustableQuantity) {

        public SubscriptionUpdateProduct {
            priceIds = List.copyOf(priceIds);
        }
    }

    /** The bounds of a quantity, both included. */
    public record AdjustableQuantity(
            boolean enabled,
            @Nullable Long minimum,
            @Nullable Long maximum) {}
}
