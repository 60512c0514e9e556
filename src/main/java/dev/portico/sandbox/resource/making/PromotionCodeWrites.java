package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.AMOUNT;
import static dev.portico.sandbox.request.Kind.COUNT;
import static dev.portico.sandbox.request.Kind.CURRENCY;
import static dev.portico.sandbox.request.Kind.FLAG;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.DiscountShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and edits the codes that customers type.
 *
 * @see <a href="https://docs.stripe.com/api/promotion_codes">Stripe: promotion codes</a>
 */
final class PromotionCodeWrites {

    private static final String PATH = "/v1/promotion_codes";
    private static final String TYPE = "promotion_code";

    private static final Kind IN_CURRENCIES = Kind.mapOf(new Fields().with("minimum_amount", COUNT));

    private static final Fields LATER = new Fields()
            .with("active", FLAG)
            .with("metadata", Kind.METADATA)
            .with("restrictions", new Fields().with("currency_options", IN_CURRENCIES));

    private static final Fields FIELDS = LATER.and(new Fields()
            .with("customer", Kind.reference("customer"))
            .with("expires_at", AMOUNT)
            .with("max_redemptions", COUNT)
            .with("promotion", new Fields().with("type", Kind.oneOf("coupon")).with("coupon", Kind.reference("coupon")))
            .with(
                    "restrictions",
                    new Fields()
                            .with("first_time_transaction", FLAG)
                            .with("minimum_amount", COUNT)
                            .with("minimum_amount_currency", CURRENCY)
                            .with("currency_options", IN_CURRENCIES)));

    private PromotionCodeWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.post(PATH, FIELDS.names("code"), desk.writing(PromotionCodeWrites::create))
                .post(PATH + "/:id", LATER.names(), desk.writing(PromotionCodeWrites::edit));
    }

    private static ObjectNode create(Work work) {
        Given given = work.given();
        given.require("promotion");
        given.part("promotion").require("type", "coupon");
        ObjectNode code = DiscountShape.code(Ids.random("promo_"), code(given), "", work.now());
        FIELDS.write(work.given(code), code);
        check(work, given, code);
        return work.made(code);
    }

    private static String code(Given given) {
        if (!given.has("code")) {
            return Ids.text(8).toUpperCase(Locale.ROOT);
        }
        String code = given.part("code").text();
        if (!code.matches("[A-Za-z0-9-]+")) {
            throw given.part("code").refused("Promotion codes may only contain letters, numbers and dashes: " + code);
        }
        return code;
    }

    private static void check(Work work, Given given, ObjectNode code) {
        ObjectNode coupon =
                work.books().get(code.path("promotion").path("coupon").asString());
        if (!coupon.path("valid").asBoolean()) {
            throw given.part("promotion").part("coupon").refused("This coupon is no longer valid.");
        }
        Given restrictions = given.part("restrictions");
        if (restrictions.has("minimum_amount") != restrictions.has("minimum_amount_currency")) {
            restrictions.require("minimum_amount", "minimum_amount_currency");
        }
        if (given.has("expires_at")
                && given.part("expires_at").integer() <= work.now().getEpochSecond()) {
            throw given.part("expires_at").refused("The timestamp must be in the future.");
        }
        within(given, "expires_at", coupon.path("redeem_by"));
        within(given, "max_redemptions", coupon.path("max_redemptions"));
        refuseSecond(work, code);
    }

    private static void within(Given given, String name, JsonNode most) {
        if (most.isNumber() && given.has(name) && given.part(name).integer() > most.asLong()) {
            throw given.part(name).refused("%s cannot be beyond what the coupon allows.".formatted(name));
        }
    }

    private static ObjectNode edit(Work work) {
        ObjectNode edited = work.edited(TYPE, LATER);
        refuseSecond(work, edited);
        return edited;
    }

    private static void refuseSecond(Work work, ObjectNode code) {
        String wanted = code.path("code").asString();
        boolean taken = work.call().objects().newest(TYPE).values().stream()
                .filter(other -> !other.path("id").equals(code.path("id")))
                .filter(other -> other.path("active").asBoolean())
                .anyMatch(other -> other.path("code").asString().equalsIgnoreCase(wanted));
        if (taken && code.path("active").asBoolean()) {
            throw ApiError.invalid(
                    "resource_already_exists",
                    "code",
                    "An active promotion code with `code: %s` already exists.".formatted(wanted));
        }
    }
}
