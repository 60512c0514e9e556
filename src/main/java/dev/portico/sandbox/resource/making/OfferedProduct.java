package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.COUNT;
import static dev.portico.sandbox.request.Kind.FLAG;

import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product that a configuration lets customers switch to, at some of its prices. */
final class OfferedProduct {

    private static final Fields FIELDS = new Fields()
            .with("product", Kind.reference("product"))
            .with("prices", Kind.listOf(OfferedProduct::price))
            .with(
                    "adjustable_quantity",
                    new Fields()
                            .with("enabled", FLAG)
                            .with("minimum", Kind.AMOUNT)
                            .with("maximum", COUNT));

    private OfferedProduct() {}

    static JsonNode read(Given given) {
        if (given.value().isObject()) {
            given.require("product", "prices");
        }
        ObjectNode unset = Json.object();
        unset.putObject("adjustable_quantity")
                .put("enabled", false)
                .put("minimum", 1)
                .putNull("maximum");
        JsonNode offered = FIELDS.read(new Given(given.books(), given.name(), given.value(), unset));
        JsonNode prices = offered.path("prices");
        for (int at = 0; at < prices.size(); at++) {
            refuseOther(given, at, prices.path(at), offered.path("product"));
        }
        return offered;
    }

    private static JsonNode price(Given given) {
        JsonNode id = Kind.reference("price").read(given);
        if (given.books().get(id.asString()).path("recurring").isNull()) {
            throw given.refused("Only recurring prices can be offered: " + id.asString());
        }
        return id;
    }

    private static void refuseOther(Given given, int at, JsonNode price, JsonNode product) {
        if (!given.books().get(price.asString()).path("product").equals(product)) {
            throw given.part("prices")
                    .element(at)
                    .refused("The price `%s` does not belong to the product `%s`."
                            .formatted(price.asString(), product.asString()));
        }
    }
}
