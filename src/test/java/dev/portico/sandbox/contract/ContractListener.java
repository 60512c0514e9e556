package dev.portico.sandbox.contract;

import dev.portico.sandbox.wire.Exchange;
import dev.portico.sandbox.wire.ExchangeListener;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every exchange of every test to Stripe's API: what the sandbox answers, and what it was asked, unless its answer
 * is that the request is wrong. What Stripe does not know is left to the test that tries it.
 */
public final class ContractListener implements ExchangeListener {

    private static final OpenApiContract CONTRACT = new OpenApiContract();
    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

    @Override
    public void exchanged(Exchange exchange) {
        boolean known = Specification.STRIPE.operation(exchange.method(), exchange.path()) != null;
        if (known && exchange.status() != 400) {
            CONTRACT.request(
                    exchange.method(),
                    exchange.path(),
                    JsonMapper.shared().convertValue(exchange.parameters(), PARAMETERS));
        }
        if (known) {
            CONTRACT.response(exchange.method(), exchange.path(), exchange.status(), exchange.response());
        }
    }
}
