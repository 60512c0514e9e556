package dev.portico.configuration;

import com.stripe.model.billingportal.Configuration.Features;
import dev.portico.configuration.PortalFeatures.AdjustableQuantity;
import dev.portico.configuration.PortalFeatures.BillingCycleAnchorBehavior;
import dev.portico.configuration.PortalFeatures.CancellationMode;
import dev.portico.configuration.PortalFeatures.CancellationReasonSettings;
import dev.portico.configuration.PortalFeatures.CustomerUpdateFeature;
import dev.portico.configuration.PortalFeatures.CustomerUpdateField;
import dev.portico.configuration.PortalFeatures.InvoiceHistoryFeature;
import dev.portico.configuration.PortalFeatures.PaymentMethodUpdateFeature;
import dev.portico.configuration.PortalFeatures.PeriodEndCondition;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.configuration.PortalFeatures.SubscriptionCancelFeature;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateFeature;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateField;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateProduct;
import dev.portico.configuration.PortalFeatures.TrialUpdateBehavior;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feature blocks of a configuration. A block that is left out is a feature that is off. */
final class StripeFeatures {

    private static final StripeWords<CustomerUpdateField> CUSTOMER_FIELDS =
            StripeWords.orElse(CustomerUpdateField.OTHER);
    private static final StripeWords<CancellationMode> MODES = StripeWords.orElse(CancellationMode.OTHER);
    private static final StripeWords<ProrationBehavior> PRORATIONS = StripeWords.orElse(ProrationBehavior.OTHER);
    private static final StripeWords<CancellationFeedback> FEEDBACK = StripeWords.orElse(CancellationFeedback.OTHER);
    private static final StripeWords<SubscriptionUpdateField> UPDATE_FIELDS =
            StripeWords.orElse(SubscriptionUpdateField.OTHER);
    private static final StripeWords<BillingCycleAnchorBehavior> ANCHORS =
            StripeWords.orElse(BillingCycleAnchorBehavior.OTHER);
    private static final StripeWords<PeriodEndCondition> CONDITIONS = StripeWords.orElse(PeriodEndCondition.OTHER);
    private static final StripeWords<TrialUpdateBehavior> TRIALS = StripeWords.orElse(TrialUpdateBehavior.OTHER);

    /** All of them off. */
    static final PortalFeatures NONE = toFeatures(new Features());

    private StripeFeatures() {}

    static PortalFeatures toFeatures(Features features) {
        return new PortalFeatures(
                toCustomerUpdate(features.getCustomerUpdate()),
                toInvoiceHistory(features.getInvoiceHistory()),
                toPaymentMethodUpdate(features.getPaymentMethodUpdate()),
                toCancel(features.getSubscriptionCancel()),
                toUpdate(features.getSubscriptionUpdate()));
    }

    private static CustomerUpdateFeature toCustomerUpdate(Features.@Nullable CustomerUpdate block) {
        return block == null
                ? new CustomerUpdateFeature(false, List.of())
                : new CustomerUpdateFeature(
                        StripeValues.isTrue(block.getEnabled()), CUSTOMER_FIELDS.readAll(block.getAllowedUpdates()));
    }

    private static InvoiceHistoryFeature toInvoiceHistory(Features.@Nullable InvoiceHistory block) {
        return new InvoiceHistoryFeature(block != null && StripeValues.isTrue(block.getEnabled()));
    }

    private static PaymentMethodUpdateFeature toPaymentMethodUpdate(Features.@Nullable PaymentMethodUpdate block) {
        return new PaymentMethodUpdateFeature(block != null && StripeValues.isTrue(block.getEnabled()));
    }

    private static SubscriptionCancelFeature toCancel(Features.@Nullable SubscriptionCancel block) {
        return block == null
                ? new SubscriptionCancelFeature(
                        false, CancellationMode.AT_PERIOD_END, ProrationBehavior.NONE, toReason(null))
                : new SubscriptionCancelFeature(
                        StripeValues.isTrue(block.getEnabled()),
                        MODES.read(block.getMode()),
                        PRORATIONS.read(block.getProrationBehavior()),
                        toReason(block.getCancellationReason()));
    }

    private static CancellationReasonSettings toReason(Features.SubscriptionCancel.@Nullable CancellationReason block) {
        return block == null
                ? new CancellationReasonSettings(false, List.of())
                : new CancellationReasonSettings(
                        StripeValues.isTrue(block.getEnabled()), FEEDBACK.readAll(block.getOptions()));
    }

    private static SubscriptionUpdateFeature toUpdate(Features.@Nullable SubscriptionUpdate block) {
        return block == null
                ? new SubscriptionUpdateFeature(
                        false,
                        List.of(),
                        ProrationBehavior.NONE,
                        BillingCycleAnchorBehavior.UNCHANGED,
                        List.of(),
                        TrialUpdateBehavior.END_TRIAL,
                        List.of())
                : new SubscriptionUpdateFeature(
                        StripeValues.isTrue(block.getEnabled()),
                        UPDATE_FIELDS.readAll(block.getDefaultAllowedUpdates()),
                        PRORATIONS.read(block.getProrationBehavior()),
                        toAnchor(block.getBillingCycleAnchor()),
                        toConditions(block.getScheduleAtPeriodEnd()),
                        toTrial(block.getTrialUpdateBehavior()),
                        toProducts(block.getProducts()));
    }

    /** Null where it was never set, which Stripe documents as unchanged. */
    private static BillingCycleAnchorBehavior toAnchor(@Nullable String word) {
        return word == null ? BillingCycleAnchorBehavior.UNCHANGED : ANCHORS.read(word);
    }

    private static TrialUpdateBehavior toTrial(@Nullable String word) {
        return word == null ? TrialUpdateBehavior.END_TRIAL : TRIALS.read(word);
    }

    private static List<PeriodEndCondition> toConditions(
            Features.SubscriptionUpdate.@Nullable ScheduleAtPeriodEnd block) {
        return block == null
                ? List.of()
                : StripeLists.items(block.getConditions()).stream()
                        .map(condition -> CONDITIONS.read(condition.getType()))
                        .toList();
    }

    private static List<SubscriptionUpdateProduct> toProducts(
            @Nullable List<Features.SubscriptionUpdate.Product> products) {
        return StripeLists.items(products).stream()
                .map(StripeFeatures::toProduct)
                .toList();
    }

    private static SubscriptionUpdateProduct toProduct(Features.SubscriptionUpdate.Product product) {
        return new SubscriptionUpdateProduct(
                product.getProduct(),
                StripeLists.items(product.getPrices()),
                toQuantity(product.getAdjustableQuantity()));
    }

    private static @Nullable AdjustableQuantity toQuantity(
            Features.SubscriptionUpdate.Product.@Nullable AdjustableQuantity block) {
        return block == null
                ? null
                : new AdjustableQuantity(
                        StripeValues.isTrue(block.getEnabled()), block.getMinimum(), block.getMaximum());
    }
}
