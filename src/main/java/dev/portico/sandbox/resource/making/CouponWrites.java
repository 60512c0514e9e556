package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.AMOUNT;
import static dev.portico.sandbox.request.Kind.COUNT;
import static dev.portico.sandbox.request.Kind.CURRENCY;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.DiscountShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, edits and deletes coupons.
 *
 * @see <a href="https://docs.stripe.com/api/coupons">Stripe: coupons</a>
 */
final class CouponWrites {

    private static final String PATH = "/v1/coupons";

    private static final Fields LATER = new Fields()
            .with("name", Kind.text(40).orNull())
            .with("metadata", Kind.METADATA)
            .with("currency_options", Kind.mapOf(new Fields().with("amount_off", COUNT)));

    private static final Fields FIELDS = LATER.and(new Fields()
            .with("percent_off", CouponWrites::percent)
            .with("amount_off", COUNT)
            .with("currency", CURRENCY)
            .with("duration", Kind.oneOf("once", "repeating", "forever"))
            .with("duration_in_months", COUNT)
            .with("max_redemptions", COUNT)
            .with("redeem_by", AMOUNT)
            .with("applies_to", new Fields().with("products", Kind.listOf(Kind.reference("product")))));

    private CouponWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.get(PATH + "/:id", Set.of("expand"), desk.reading(work -> work.target("coupon")))
                .post(PATH, FIELDS.names("id"), desk.writing(CouponWrites::create))
                .post(PATH + "/:id", LATER.names(), desk.writing(work -> work.edited("coupon", LATER)))
                .delete(PATH + "/:id", Set.of(), desk.deleting("coupon", CouponWrites::delete));
    }

    private static ObjectNode create(Work work) {
        Given given = work.given();
        check(work, given);
        String id = given.has("id") ? given.part("id").text() : Ids.text(8);
        if (work.books().find(id) != null) {
            throw ApiError.invalid("resource_already_exists", "id", "Coupon already exists.");
        }
        return work.made(FIELDS.write(given, DiscountShape.coupon(id, work.now())));
    }

    private static void check(Work work, Given given) {
        if (!given.has("percent_off") && !given.has("amount_off")) {
            throw ApiError.invalid("percent_off", "You must pass either percent_off or amount_off.");
        }
        given.exclude("percent_off", "amount_off");
        if (given.has("amount_off")) {
            given.require("currency");
        }
        boolean repeating = "repeating".equals(given.textOf("duration"));
        if (repeating) {
            given.require("duration_in_months");
        } else if (given.has("duration_in_months")) {
            throw given.part("duration_in_months")
                    .refused("You may only specify duration_in_months when duration is repeating.");
        }
        if (given.has("redeem_by")
                && given.part("redeem_by").integer() <= work.now().getEpochSecond()) {
            throw given.part("redeem_by").refused("The timestamp must be in the future.");
        }
    }

    private static JsonNode percent(Given given) {
        BigDecimal percent = given.decimal();
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw given.refused("Invalid percent_off: must be greater than 0 and at most 100");
        }
        return JsonNodeFactory.instance.numberNode(percent.doubleValue());
    }

    /** Nobody gets it any more; the discounts that it gave go on. */
    private static void delete(Work work) {
        ObjectNode coupon = work.target("coupon");
        ObjectNode gone = work.books()
                .edit(coupon.path("id").asString())
                .put("valid", false)
                .put("deleted", true);
        work.books().happened("coupon.deleted", gone, coupon);
    }
}
