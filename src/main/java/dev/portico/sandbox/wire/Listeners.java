package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Json;
import java.util.List;
import java.util.ServiceLoader;
import tools.jackson.databind.node.ObjectNode;

/** All who listen to exchanges; mostly nobody. */
public final class Listeners {

    private final List<ExchangeListener> listeners;

    Listeners(List<ExchangeListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Those on the class path. */
    public static Listeners load() {
        return new Listeners(ServiceLoader.load(ExchangeListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** For a world whose objects are less than Stripe's. */
    public static Listeners none() {
        return new Listeners(List.of());
    }

    /** The answer, or a 500 where a listener would not have it. */
    Answer heard(Incoming incoming, Answer answer) {
        if (listeners.isEmpty()) {
            return answer;
        }
        try {
            Exchange exchange = new Exchange(
                    incoming.method(), incoming.path(), parameters(incoming), answer.status(), answer.body());
            listeners.forEach(listener -> listener.exchanged(exchange));
            return answer;
        } catch (RuntimeException | AssertionError refused) {
            return Answer.of(ApiError.broken("A listener refused this exchange: " + refused.getMessage()));
        }
    }

    private static ObjectNode parameters(Incoming incoming) {
        try {
            return Form.decode(incoming.form());
        } catch (ApiError malformed) {
            return Json.object();
        }
    }
}
