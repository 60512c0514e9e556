package dev.portico.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is told of what happened, in the demo world. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventTests {

    private static final String CUSTOMER = "/v1/customers/cus_demo_card";

    private LivingWorld world;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        world = new LivingWorld(folder, InstantSource.system());
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    void tellsWhatARequestChangedAndWhichItWas() throws Exception {
        String before = world.get(CUSTOMER).path("name").asString();
        String request = world.http
                .post(CUSTOMER, "name=Nobody", "Idempotency-Key", "key_of_this")
                .header("Request-Id");
        JsonNode event = newest("customer.updated");
        assertThat(event.at("/data/object/name").asString()).isEqualTo("Nobody");
        assertThat(event.at("/data/previous_attributes").toString()).isEqualTo("{\"name\":\"" + before + "\"}");
        assertThat(event.at("/request/id").asString()).isEqualTo(request);
        assertThat(event.at("/request/idempotency_key").asString()).isEqualTo("key_of_this");
        assertThat(world.get("/v1/events/" + event.path("id").asString())).isEqualTo(event);
    }

    @Test
    void movesTheWholeDemoWorldOn() throws Exception {
        long now = world.now();
        world.moveTo(now + Duration.ofDays(40).toSeconds());
        for (JsonNode subscription :
                world.get("/v1/subscriptions?status=active&limit=100").path("data")) {
            assertThat(subscription.at("/items/data/0/current_period_end").asLong())
                    .as(subscription.path("id").asString())
                    .isGreaterThan(world.now());
        }
        assertThat(world.get("/v1/subscriptions?status=incomplete").path("data"))
                .isEmpty();
        JsonNode paid = newest("invoice.paid");
        assertThat(paid.at("/request/id").isNull()).isTrue();
        assertThat(world.get("/v1/events?types[0]=invoice.*&types[1]=customer.*&limit=100")
                        .path("data"))
                .hasSize(100);
        world.refused("/v1/test_helpers/test_clocks", "");
    }

    private JsonNode newest(String type) throws Exception {
        return world.get("/v1/events?limit=1&type=" + type).path("data").path(0);
    }
}
