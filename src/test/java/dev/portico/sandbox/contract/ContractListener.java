package dev.portico.sandbox.contract;

import dev.portico.sandbox.wire.Exchange;
import dev.portico.sandbox.wire.ExchangeListener;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every exchange of every test to Stripe's API: what the sandbox answers, and what it was asked, unless its answer
 * is that the request is wrong. What Stripe does not know is left to the test that tries it.
 */
public final class ContractListener implements ExchangeListener {

    private static final OpenApiContract CONTRACT = new OpenApiContract();
    /** What Stripe.js sends, and what the sandbox takes for the customer at its window. */
    private static final Set<String> OF_BROWSERS = Set.of("client_secret", "_sandbox_authentication");

    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

    @Override
    public void exchanged(Exchange exchange) {
        boolean known = Specification.STRIPE.operation(exchange.method(), exchange.path()) != null;
        if (known && exchange.status() != 400) {
            ObjectNode parameters = exchange.parameters().deepCopy();
            OF_BROWSERS.forEach(parameters::remove);
            CONTRACT.request(
                    exchange.method(), exchange.path(), JsonMapper.shared().convertValue(parameters, PARAMETERS));
        }
        if (known) {
            CONTRACT.response(exchange.method(), exchange.path(), exchange.status(), response(exchange.response()));
        }
    }

    /** The document knows no objects within errors: there they are held to it by themselves. */
    private static JsonNode response(JsonNode response) {
        JsonNode whole = response.deepCopy();
        if (whole.path("error") instanceof ObjectNode error
                && error.remove("payment_intent") instanceof ObjectNode intent) {
            CONTRACT.object(intent);
        }
        return whole;
    }
}
