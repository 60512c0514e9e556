package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.COUNT;
import static dev.portico.sandbox.request.Kind.CURRENCY;
import static dev.portico.sandbox.request.Kind.FLAG;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.PriceShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and edits prices; what one costs never changes.
 *
 * @see <a href="https://docs.stripe.com/api/prices">Stripe: prices</a>
 */
final class PriceWrites {

    private static final String PATH = "/v1/prices";

    /** The longest period is three years. */
    private static final Map<String, Integer> MOST = Map.of("day", 1095, "week", 156, "month", 36, "year", 3);

    private static final Fields LATER = new Fields()
            .with("active", FLAG)
            .with("currency_options", Amounts.IN_CURRENCIES)
            .with("lookup_key", Kind.text(200).orNull())
            .with("metadata", Kind.METADATA)
            .with("nickname", Kind.TEXT.orNull())
            .with("tax_behavior", PriceWrites::taxBehavior);

    private static final Fields FIELDS = LATER.and(new Fields()
            .with("billing_scheme", Kind.oneOf("per_unit", "tiered"))
            .with("currency", CURRENCY)
            .with("product", Kind.reference("product"))
            .with(
                    "recurring",
                    new Fields()
                            .with("interval", Kind.oneOf("day", "week", "month", "year"))
                            .with("interval_count", COUNT)
                            .with("meter", Kind.reference("billing.meter"))
                            .with("trial_period_days", COUNT)
                            .with("usage_type", Kind.oneOf("licensed", "metered")))
            .with("tiers", Amounts.TIERS)
            .with("tiers_mode", Kind.oneOf("graduated", "volume"))
            .with("transform_quantity", new Fields().with("divide_by", COUNT).with("round", Kind.oneOf("up", "down")))
            .with("unit_amount", Kind.AMOUNT)
            .with("unit_amount_decimal", Amounts::decimal));

    private PriceWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.post(PATH, FIELDS.names("product_data"), desk.writing(PriceWrites::create))
                .post(PATH + "/:id", LATER.names(), desk.writing(PriceWrites::edit));
    }

    private static ObjectNode create(Work work) {
        Given given = work.given();
        given.require("currency");
        checkAmount(given);
        ObjectNode price = PriceShape.of(Ids.random("price_"), work.now());
        if (given.has("recurring")) {
            given.part("recurring").require("interval");
            PriceShape.every(price, "month", 1);
        }
        FIELDS.write(work.given(price), price);
        checkPeriod(given, price);
        if (!given.has("product")) {
            price.set("product", product(work, given).path("id"));
        }
        refuseSecond(work, price);
        return work.made(PriceShape.offeredInOwn(Amounts.complete(given, "unit_amount", price)));
    }

    private static ObjectNode product(Work work, Given given) {
        if (!given.has("product_data")) {
            given.require("product");
        }
        return ProductWrites.create(work, given.part("product_data"), ProductWrites.WITH_PRICE);
    }

    private static void checkAmount(Given given) {
        given.exclude("product", "product_data");
        if ("tiered".equals(given.textOf("billing_scheme"))) {
            given.require("tiers", "tiers_mode");
            for (String single : List.of("unit_amount", "unit_amount_decimal", "transform_quantity")) {
                given.exclude("tiers", single);
            }
            return;
        }
        if (!given.has("unit_amount_decimal")) {
            given.require("unit_amount");
        }
        if (given.has("tiers")) {
            throw given.part("tiers").refused("Tiers need `billing_scheme` to be `tiered`.");
        }
        if (given.has("transform_quantity")) {
            given.part("transform_quantity").require("divide_by", "round");
        }
    }

    private static void checkPeriod(Given given, ObjectNode price) {
        if (!given.has("recurring")) {
            price.put("type", "one_time");
            return;
        }
        Given recurring = given.part("recurring");
        int most = MOST.getOrDefault(price.path("recurring").path("interval").asString(), 1);
        if (price.path("recurring").path("interval_count").asInt() > most) {
            throw recurring.part("interval_count").refused("The longest billing period is three years.");
        }
        if ("metered".equals(recurring.textOf("usage_type"))) {
            recurring.require("meter");
        }
    }

    private static ObjectNode edit(Work work) {
        ObjectNode edited = work.edited("price", LATER);
        refuseSecond(work, edited);
        return edited;
    }

    private static JsonNode taxBehavior(Given given) {
        String before = given.before().asString("unspecified");
        if (!before.equals("unspecified") && !before.equals(given.text())) {
            throw given.refused("You cannot change `tax_behavior` once it is inclusive or exclusive.");
        }
        return Kind.oneOf("exclusive", "inclusive", "unspecified").read(given);
    }

    private static void refuseSecond(Work work, ObjectNode price) {
        String key = price.path("lookup_key").asString("");
        boolean taken = !key.isEmpty()
                && work.call().objects().newest("price").values().stream()
                        .filter(other -> !other.path("id").equals(price.path("id")))
                        .anyMatch(other -> other.path("lookup_key").asString("").equals(key));
        if (taken) {
            throw ApiError.invalid("lookup_key", "A price with `lookup_key: %s` already exists.".formatted(key));
        }
    }
}
