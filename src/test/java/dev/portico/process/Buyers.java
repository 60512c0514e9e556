package dev.portico.process;

import dev.portico.Portico;
import dev.portico.sandbox.Making;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes customers with one subscription each, of two units, who may change the quantity. Their time stands still. */
final class Buyers {

    private static final long NOW = 1_790_000_000;

    /** Nothing of it is the customer's own, so that equal changes have equal answers. */
    private static final String RESULT = """
            takesEffect effectiveAt invoice { status total { minorUnits } }
            subscription { status items { quantity price { id } }
                scheduledChange { quantity price { id } takesEffectAt byCustomer } }
            userErrors { code }""";

    private final Portico portico;
    private final Making make;
    private final String price;
    private final String configuration;

    /** @param terms what their configuration says besides */
    Buyers(Portico portico, Making make, String terms) {
        this.portico = portico;
        this.make = make;
        String product = make.product("Desk");
        this.price = make.price(product, 1_000, "eur", "month");
        this.configuration = make.configurationWith(Stream.concat(
                        Stream.of(Making.offer(0, product, price)),
                        Stream.of(
                                "features[invoice_history][enabled]=true",
                                "features[subscription_update][enabled]=true",
                                "features[subscription_update][default_allowed_updates][0]=quantity",
                                terms))
                .toArray(String[]::new));
    }

    /** One of them, in a session. */
    record Buyer(String customer, String subscription, String token) {

        /** A mutation that is always the same one. */
        String change(int quantity) {
            return "mutation { subscriptionUpdate(input: { id: \"%s\", quantity: %d, idempotencyKey: \"once\" }) { %s } }"
                    .formatted(subscription, quantity, RESULT);
        }
    }

    Buyer buyer() {
        String customer = make.customer("pm_card_visa", "test_clock=" + make.clock(NOW));
        String subscription = make.subscription(customer, price, 2);
        String terms = ", configuration: \"%s\"".formatted(configuration);
        return new Buyer(customer, subscription, portico.session(customer, terms, Map.of()));
    }

    /** What Stripe has of a customer's, by the name of the list. */
    Stream<JsonNode> list(Buyer buyer, String name) {
        return make.get("/v1/%s?limit=100&customer=%s".formatted(name, buyer.customer))
                .path("data")
                .valueStream();
    }

    /** What has happened in Stripe to one of them. */
    Stream<JsonNode> events(Buyer buyer) {
        return make.get("/v1/events?limit=100")
                .path("data")
                .valueStream()
                .filter(event -> event.toString().contains(buyer.customer));
    }
}
