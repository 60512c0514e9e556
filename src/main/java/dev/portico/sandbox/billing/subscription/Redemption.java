package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.shape.PriceAmount;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.ApiError;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a coupon or a promotion code can be used for a subscription.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/coupons#promotion-codes">Stripe: promotion codes</a>
 */
public final class Redemption {

    private final Books books;
    private final ObjectNode subscription;
    private final String param;

    /** @param param as a refusal names it */
    public Redemption(Books books, ObjectNode subscription, String param) {
        this.books = books;
        this.subscription = subscription;
        this.param = param;
    }

    /** Uses up one redemption of the coupon, or refuses. */
    public void redeemCoupon(String id) {
        ObjectNode coupon = books.find("coupon", id);
        if (coupon == null || coupon.path("deleted").asBoolean(false)) {
            throw ApiError.noSuchReference("coupon", id, param);
        }
        boolean late =
                coupon.path("redeem_by").isNumber() && coupon.path("redeem_by").asLong() < books.now(subscription);
        if (!coupon.path("valid").asBoolean(true) || late || exhausted(coupon)) {
            throw ApiError.invalid("coupon_expired", param, "Coupon expired: " + id);
        }
        if (coupon.path("amount_off").isNumber() && !isInCurrency(coupon)) {
            throw ApiError.invalid(param, "This coupon cannot be used in the currency of the subscription.");
        }
        redeemed(id);
    }

    /** Uses up one redemption of the code and of its coupon, or refuses. The coupon's id. */
    public String redeemCode(String id) {
        ObjectNode code = books.find("promotion_code", id);
        if (code == null) {
            throw ApiError.noSuchReference("promotion_code", id, param);
        }
        long now = books.now(subscription);
        boolean late =
                code.path("expires_at").isNumber() && code.path("expires_at").asLong() <= now;
        if (!code.path("active").asBoolean(true) || late || exhausted(code)) {
            throw ApiError.invalid(param, "This promotion code is expired or has been redeemed.");
        }
        String customer = code.path("customer").asString("");
        if (!customer.isEmpty()
                && !customer.equals(subscription.path("customer").asString())) {
            throw ApiError.invalid(param, "This promotion code cannot be used by this customer.");
        }
        checkRestrictions(code.path("restrictions"));
        String coupon = code.path("promotion").path("coupon").asString();
        redeemCoupon(coupon);
        redeemed(id);
        return coupon;
    }

    private void checkRestrictions(JsonNode restrictions) {
        if (restrictions.path("first_time_transaction").asBoolean(false) && hasPaid()) {
            throw ApiError.invalid(
                    param,
                    "This promotion code cannot be redeemed because the associated customer has prior transactions.");
        }
        JsonNode minimum = restrictions.path("minimum_amount");
        String currency = restrictions.path("minimum_amount_currency").asString("");
        boolean sameCurrency = currency.equals(subscription.path("currency").asString());
        if (minimum.isNumber() && sameCurrency && amount(currency).compareTo(minimum.decimalValue()) < 0) {
            throw ApiError.invalid(
                    param, "This promotion code cannot be redeemed because the minimum amount is not reached.");
        }
    }

    private boolean hasPaid() {
        String customer = subscription.path("customer").asString();
        return books.list("invoice", Index.CUSTOMER, customer).stream()
                .anyMatch(invoice -> invoice.path("status").asString().equals("paid")
                        && invoice.path("amount_paid").asLong() > 0);
    }

    private BigDecimal amount(String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : Items.of(subscription)) {
            sum = PriceAmount.isIn(item.path("price"), currency) ? sum.add(Items.amount(item, currency)) : sum;
        }
        return sum;
    }

    private boolean isInCurrency(JsonNode coupon) {
        String currency = subscription.path("currency").asString();
        return coupon.path("currency").asString("").equals(currency)
                || coupon.path("currency_options").has(currency);
    }

    private static boolean exhausted(JsonNode redeemable) {
        JsonNode most = redeemable.path("max_redemptions");
        return most.isNumber() && redeemable.path("times_redeemed").asLong(0) >= most.asLong();
    }

    private void redeemed(String id) {
        ObjectNode redeemable = books.edit(id);
        redeemable.put("times_redeemed", redeemable.path("times_redeemed").asLong(0) + 1);
    }
}
