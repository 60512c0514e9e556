package dev.portico.change;

import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.BillingCycleAnchor;
import com.stripe.param.SubscriptionUpdateParams.Discount;
import com.stripe.param.SubscriptionUpdateParams.Item;
import com.stripe.param.SubscriptionUpdateParams.PaymentBehavior;
import com.stripe.param.SubscriptionUpdateParams.TrialEnd;
import dev.portico.change.ChangePlan.AppliedCode;
import dev.portico.change.ChangePlan.Billing;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.stripe.StripeCall;

/**
 * The one request that changes a subscription now. Where it is charged at once, it stays pending until that is paid,
 * and only what may be pending is sent; where a bank account is, nothing can be pending, and what is declined at once
 * changes nothing.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/pending-updates">Stripe: pending updates</a>
 */
final class StripeChangeCalls {

    private StripeChangeCalls() {}

    static StripeCall<Subscription> update(ChangePlan plan) {
        var update = toUpdate(plan);
        return (stripe, options) -> stripe.v1().subscriptions().update(plan.subscription(), update, options);
    }

    static SubscriptionUpdateParams toUpdate(ChangePlan plan) {
        var update = SubscriptionUpdateParams.builder();
        Billing billing = plan.billing();
        if (billing.invoicesNow()) {
            update.setPaymentBehavior(
                    billing.byDebit() ? PaymentBehavior.ERROR_IF_INCOMPLETE : PaymentBehavior.PENDING_IF_INCOMPLETE);
        }
        if (billing.invoicesNow() || plan.changesItem()) {
            update.addItem(toItem(plan)).setProrationBehavior(toProrations(billing.prorations()));
        }
        addTime(update, plan);
        AppliedCode code = plan.code();
        if (code != null && !code.onItem()) {
            code.beside()
                    .forEach(id -> update.addDiscount(
                            Discount.builder().setDiscount(id).build()));
            update.addDiscount(Discount.builder().setPromotionCode(code.id()).build());
        }
        return update.build();
    }

    /** A trial's end and a billing date of its own exclude each other. */
    private static void addTime(SubscriptionUpdateParams.Builder update, ChangePlan plan) {
        Billing billing = plan.billing();
        if (billing.endsTrial()) {
            update.setTrialEnd(TrialEnd.NOW);
        } else if (billing.newPeriod()) {
            update.setBillingCycleAnchor(BillingCycleAnchor.NOW);
        }
        if (plan.changesItem() && billing.prorations() != ProrationBehavior.NONE) {
            update.setProrationDate(billing.prorationDate());
        }
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

    /** What Stripe adds later is read as its own default. */
    private static SubscriptionUpdateParams.ProrationBehavior toProrations(ProrationBehavior prorations) {
        return switch (prorations) {
            case NONE -> SubscriptionUpdateParams.ProrationBehavior.NONE;
            case ALWAYS_INVOICE -> SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE;
            case CREATE_PRORATIONS, OTHER -> SubscriptionUpdateParams.ProrationBehavior.CREATE_PRORATIONS;
        };
    }
}
