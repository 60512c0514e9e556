package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.DiscountShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.ApiError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the discounts of a subscription or of one of its items by those that a request lists. */
final class Discounts {

    private static final int MOST = 20;

    private final Books books;
    private final ObjectNode subscription;

    Discounts(Books books, ObjectNode subscription) {
        this.books = books;
        this.subscription = subscription;
    }

    /**
     * @param owner the subscription, or an item of it
     * @param param as refusals name the list
     */
    void replace(ObjectNode owner, JsonNode parameters, String param) {
        JsonNode wanted = parameters.path("discounts");
        if (wanted.isMissingNode()) {
            return;
        }
        if (wanted.size() > MOST) {
            throw ApiError.invalid(param, "You can apply at most %d discounts.".formatted(MOST));
        }
        List<String> before = ids(owner);
        List<String> after = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            after.add(discount(owner, wanted.path(place), "%s[%d]".formatted(param, place)));
        }
        ArrayNode discounts = owner.putArray("discounts");
        after.forEach(discounts::add);
        before.stream().filter(id -> !after.contains(id)).forEach(this::ended);
    }

    private static List<String> ids(ObjectNode owner) {
        return owner.path("discounts").valueStream().map(JsonNode::asString).toList();
    }

    private void ended(String id) {
        ObjectNode discount = books.find(id);
        if (discount != null) {
            books.happened("customer.discount.deleted", discount, null);
        }
    }

    private String discount(ObjectNode owner, JsonNode wanted, String param) {
        if (wanted.has("discount")) {
            return existing(wanted.path("discount").asString(""), param + "[discount]");
        }
        if (wanted.has("promotion_code")) {
            String code = wanted.path("promotion_code").asString("");
            String coupon = new Redemption(books, subscription, param + "[promotion_code]").redeemCode(code);
            return made(owner, coupon, code);
        }
        String coupon = wanted.path("coupon").asString("");
        new Redemption(books, subscription, param + "[coupon]").redeemCoupon(coupon);
        return made(owner, coupon, null);
    }

    private String existing(String id, String param) {
        if (books.find("discount", id) == null) {
            throw ApiError.noSuchReference("discount", id, param);
        }
        return id;
    }

    private String made(ObjectNode owner, String coupon, @Nullable String code) {
        long now = books.now(subscription);
        ObjectNode discount =
                DiscountShape.applied(Ids.random("di_"), coupon, subscription, end(books.get(coupon), now));
        discount.put("start", now).put("promotion_code", code);
        if (owner != subscription) {
            discount.set("subscription_item", owner.path("id"));
        }
        books.happened("customer.discount.created", books.add(discount), null);
        return discount.path("id").asString();
    }

    private static @Nullable Instant end(JsonNode coupon, long now) {
        return coupon.path("duration").asString().equals("repeating")
                ? Instant.ofEpochSecond(now)
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(coupon.path("duration_in_months").asLong())
                        .toInstant()
                : null;
    }
}
