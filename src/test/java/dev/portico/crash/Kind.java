package dev.portico.crash;

import dev.portico.crash.Customers.Buyer;
import java.util.function.Function;

/** One mutation of each kind that writes to Stripe, each at a customer of its own. */
enum Kind {
    UPDATE_WITH_INVOICE(all -> all.about(all.buyer(Kind.INVOICING), Kind.UPDATE, ", quantity: 5")),
    UPDATE_AS_PREVIEWED(all -> {
        Buyer buyer = all.buyer(Kind.INVOICING);
        return all.about(buyer, Kind.UPDATE, all.previewed(buyer, ", quantity: 5"));
    }),
    UPDATE_WITHOUT_INVOICE(all -> all.about(all.buyer(Kind.PRORATING), Kind.UPDATE, ", quantity: 5")),
    UPDATE_AT_PERIOD_END(all -> all.about(all.buyer(Kind.DEFERRING), Kind.UPDATE, ", quantity: 1")),
    UPDATE_DECLINED(all -> {
        Buyer buyer = all.payingWith("pm_card_chargeCustomerFail", all.buyer(Kind.INVOICING));
        return all.about(buyer, Kind.UPDATE, all.previewed(buyer, ", quantity: 5"));
    }),
    UPDATE_TO_AUTHENTICATE(all -> all.about(
            all.payingWith("pm_card_authenticationRequired", all.buyer(Kind.INVOICING)), Kind.UPDATE, ", quantity: 5")),
    CANCEL_PENDING_CHANGE(all -> {
        Buyer buyer = all.payingWith("pm_card_authenticationRequired", all.buyer(Kind.INVOICING));
        return all.about(all.having(buyer, Kind.UPDATE, ", quantity: 5"), "subscriptionCancelPendingChange", "");
    }),
    CANCEL_SCHEDULED_CHANGE(all -> all.about(
            all.having(all.buyer(Kind.DEFERRING), Kind.UPDATE, ", quantity: 1"),
            "subscriptionCancelScheduledChange",
            "")),
    CANCEL_LATER_CLASSIC(all ->
            all.about(all.buyer(Kind.LATER, "billing_mode[type]=classic"), Kind.CANCEL, ", feedback: TOO_EXPENSIVE")),
    CANCEL_LATER_FLEXIBLE(all -> all.about(all.buyer(Kind.LATER), Kind.CANCEL, ", comment: \"Bye\"")),
    CANCEL_LATER_FROM_SCHEDULE(all -> {
        Buyer buyer = all.buyer(Kind.LATER);
        all.make().post("/v1/subscription_schedules", "from_subscription=" + buyer.subscription());
        return all.about(buyer, Kind.CANCEL, "");
    }),
    CANCEL_AT_ONCE(all -> all.about(all.buyer(Kind.AT_ONCE), Kind.CANCEL, "")),
    CANCEL_AT_ONCE_WITH_COMMENT(
            all -> all.about(all.buyer(Kind.AT_ONCE), Kind.CANCEL, ", feedback: TOO_EXPENSIVE, comment: \"Bye\"")),
    RENEW_CLASSIC(all -> all.about(
            all.having(all.buyer(Kind.LATER, "billing_mode[type]=classic"), Kind.CANCEL, ""), "subscriptionRenew", "")),
    RENEW_FLEXIBLE(all -> all.about(all.having(all.buyer(Kind.LATER), Kind.CANCEL, ""), "subscriptionRenew", "")),
    FEEDBACK(all -> all.about(
            all.having(all.buyer(Kind.LATER), Kind.CANCEL, ""),
            "cancellationFeedbackSubmit",
            ", feedback: TOO_EXPENSIVE, comment: \"Bye\""));

    private static final String UPDATE = "subscriptionUpdate";
    private static final String CANCEL = "subscriptionCancel";
    private static final String INVOICING = "features[subscription_update][proration_behavior]=always_invoice";
    private static final String PRORATING = "features[subscription_update][proration_behavior]=create_prorations";
    private static final String DEFERRING =
            "features[subscription_update][schedule_at_period_end][conditions][0][type]=decreasing_item_amount";
    private static final String LATER = "features[subscription_cancel][mode]=at_period_end";
    private static final String AT_ONCE = "features[subscription_cancel][mode]=immediately";

    private final Function<Customers, Scene> scene;

    Kind(Function<Customers, Scene> scene) {
        this.scene = scene;
    }

    Scene begin(Customers customers) {
        return scene.apply(customers);
    }
}
