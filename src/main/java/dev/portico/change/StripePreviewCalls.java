package dev.portico.change;

import com.stripe.model.Invoice;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceCreatePreviewParams.Discount;
import com.stripe.param.InvoiceCreatePreviewParams.PreviewMode;
import com.stripe.param.InvoiceCreatePreviewParams.SubscriptionDetails;
import com.stripe.param.InvoiceCreatePreviewParams.SubscriptionDetails.BillingCycleAnchor;
import com.stripe.param.InvoiceCreatePreviewParams.SubscriptionDetails.Item;
import com.stripe.param.InvoiceCreatePreviewParams.SubscriptionDetails.TrialEnd;
import dev.portico.change.ChangePlan.AppliedCode;
import dev.portico.change.ChangePlan.Billing;
import dev.portico.change.ChangePlan.Deferral;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.stripe.StripeCall;
import java.util.List;

/**
 * The requests that ask what a change would cost: with the very parameters of the change, so that Stripe counts the
 * same.
 *
 * @see <a href="https://docs.stripe.com/api/invoices/create_preview">Stripe: create a preview invoice</a>
 */
final class StripePreviewCalls {

    private static final List<String> EXPANSIONS = List.of("discounts.source.coupon", "discounts.promotion_code");

    private StripePreviewCalls() {}

    /** The next invoice of a subscription as it is. */
    static StripeCall<Invoice> upcoming(String subscription) {
        return preview(InvoiceCreatePreviewParams.builder()
                .setSubscription(subscription)
                .addAllExpand(EXPANSIONS)
                .build());
    }

    /** The invoice that the change makes at once, or else the one that it leads to. */
    static StripeCall<Invoice> next(ChangePlan plan) {
        return preview(toPreview(plan, PreviewMode.NEXT));
    }

    /** What the subscription costs from then on, without what is counted for a part of a period. */
    static StripeCall<Invoice> recurring(ChangePlan plan) {
        return preview(toPreview(plan, PreviewMode.RECURRING));
    }

    private static StripeCall<Invoice> preview(InvoiceCreatePreviewParams preview) {
        return (stripe, options) -> stripe.v1().invoices().createPreview(preview, options);
    }

    static InvoiceCreatePreviewParams toPreview(ChangePlan plan, PreviewMode mode) {
        var preview = InvoiceCreatePreviewParams.builder()
                .setSubscription(plan.subscription())
                .setSubscriptionDetails(toDetails(plan))
                .setPreviewMode(mode)
                .addAllExpand(EXPANSIONS);
        AppliedCode code = plan.code();
        if (code != null && !code.onItem()) {
            code.beside()
                    .forEach(id -> preview.addDiscount(
                            Discount.builder().setDiscount(id).build()));
            preview.addDiscount(Discount.builder().setPromotionCode(code.id()).build());
        }
        return preview.build();
    }

    private static SubscriptionDetails toDetails(ChangePlan plan) {
        Billing billing = plan.billing();
        Deferral deferral = plan.deferral();
        var details = SubscriptionDetails.builder();
        if (billing.invoicesNow() || plan.changesItem()) {
            details.addItem(toItem(plan)).setProrationBehavior(toProrations(plan));
        }
        if (billing.endsTrial()) {
            details.setTrialEnd(TrialEnd.NOW);
        } else if (billing.newPeriod()) {
            details.setBillingCycleAnchor(BillingCycleAnchor.NOW);
        }
        if (plan.changesItem() && deferral == null && billing.prorations() != ProrationBehavior.NONE) {
            details.setProrationDate(billing.prorationDate());
        }
        return details.build();
    }

    private static Item toItem(ChangePlan plan) {
        var item = Item.builder().setId(plan.item()).setPrice(plan.price()).setQuantity(plan.quantity());
        AppliedCode code = plan.code();
        if (code != null && code.onItem()) {
            code.beside()
                    .forEach(id -> item.addDiscount(
                            Item.Discount.builder().setDiscount(id).build()));
            item.addDiscount(Item.Discount.builder().setPromotionCode(code.id()).build());
        }
        return item.build();
    }

    /** What waits for the end of a period is counted for no part of one. */
    private static SubscriptionDetails.ProrationBehavior toProrations(ChangePlan plan) {
        if (plan.deferral() != null) {
            return SubscriptionDetails.ProrationBehavior.NONE;
        }
        return switch (plan.billing().prorations()) {
            case NONE -> SubscriptionDetails.ProrationBehavior.NONE;
            case ALWAYS_INVOICE -> SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE;
            case CREATE_PRORATIONS, OTHER -> SubscriptionDetails.ProrationBehavior.CREATE_PRORATIONS;
        };
    }
}
