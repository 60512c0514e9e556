package dev.portico.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.store.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenersTests {

    private final Incoming incoming = new Incoming("GET", "/v1/customers", "limit=3", Map.of(), "");
    private final Answer answer = Answer.ok(Json.object().put("object", "list"));

    @Test
    void handsOverTheWholeExchange() {
        List<Exchange> heard = new ArrayList<>();
        Answer kept = new Listeners(List.of(heard::add)).heard(incoming, answer);
        assertThat(kept).isEqualTo(answer);
        assertThat(heard)
                .containsExactly(
                        new Exchange("GET", "/v1/customers", Json.object().put("limit", "3"), 200, answer.body()));
    }

    @Test
    void turnsAnObjectionIntoAFailure() {
        ExchangeListener objecting = exchange -> {
            throw new AssertionError("data is missing");
        };
        Answer refused = new Listeners(List.of(objecting)).heard(incoming, answer);
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.body().at("/error/message").asString()).contains("data is missing");
    }
}
