package dev.portico.sandbox.billing;

import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import tools.jackson.databind.node.ObjectNode;

/** Why Stripe does not change a subscription or an invoice, in its words. */
public final class Refusals {

    private Refusals() {}

    public static ObjectNode actionRequired() {
        return Json.object()
                .put("code", "invoice_payment_intent_requires_action")
                .put(
                        "message",
                        "This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice.");
    }

    public static ApiError ended() {
        return ApiError.invalid(
                "status", "A canceled subscription can only update its cancellation_details and metadata.");
    }

    public static ApiError incomplete(String param) {
        return ApiError.invalid(
                param,
                "You cannot update a subscription in `incomplete` status in a way that results in price changes. Only metadata and the default payment method can be updated until its first invoice is paid.");
    }

    public static ApiError notPending(String param) {
        return ApiError.invalid(
                param,
                "When `payment_behavior` is set to `pending_if_incomplete`, `%s` cannot be passed. See https://stripe.com/docs/billing/subscriptions/pending-updates-reference#supported-attributes for supported attributes."
                        .formatted(param));
    }

    public static ApiError pendingDebit() {
        return ApiError.invalid(
                "payment_behavior",
                "`payment_behavior` cannot be `pending_if_incomplete` while a bank debit is the payment method of the subscription.");
    }

    public static ApiError currency(String param, String price, String expected) {
        return ApiError.invalid(
                param,
                "The price specified only supports `%s`. This doesn't match the expected currency: `%s`."
                        .formatted(price, expected));
    }

    public static ApiError inactivePrice(String param) {
        return ApiError.invalid(param, "The price specified is inactive. This field only accepts active prices.");
    }

    public static ApiError inactiveProduct(String param) {
        return ApiError.invalid(
                "product_inactive", param, "This price is not available to be used because its product is not active.");
    }

    public static ApiError oneTime(String param) {
        return ApiError.invalid(
                param,
                "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.");
    }

    public static ApiError mixedIntervals(String param) {
        return ApiError.invalid(
                param,
                "Currently, all items in a subscription must have the same billing interval. You can use different intervals with `billing_mode=flexible`.");
    }

    public static ApiError prorationDate() {
        return ApiError.invalid(
                "proration_date",
                "Cannot specify `proration_date` outside of the current period of the subscription's items.");
    }

    public static ApiError nothingDue() {
        return ApiError.nothing("invoice_upcoming_none", "No upcoming invoices for customer");
    }

    public static ApiError notInStatus(String code, String message) {
        return ApiError.invalid(code, "invoice", message);
    }
}
