package dev.portico.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import dev.portico.sandbox.demo.DemoWorld;
import dev.portico.sandbox.resource.Resources;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiServer;
import dev.portico.sandbox.wire.Listeners;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The demo world, served, for tests that let time pass in it; every exchange is held to Stripe's contract. */
final class LivingWorld implements AutoCloseable {

    private final World world;
    private final ApiServer server;
    final SandboxHttp http;
    final Making make;

    LivingWorld(Path folder, InstantSource real) throws IOException {
        world = World.open(folder, new DemoWorld(), real);
        WorldClock clock = new WorldClock(world, real);
        server = ApiServer.bind(0, world, Resources.routes(world, clock), clock, Listeners.load());
        http = new SandboxHttp(server.port());
        make = new Making(http);
    }

    JsonNode get(String path) throws Exception {
        return well(http.get(escaped(path)), path);
    }

    JsonNode post(String path, String form) throws Exception {
        return well(http.post(path, escaped(form)), path);
    }

    JsonNode refused(String path, String form) throws Exception {
        SandboxHttp.Reply reply = http.post(path, escaped(form));
        assertThat(reply.status()).as(path + " " + reply.body()).isEqualTo(400);
        return reply.error();
    }

    long now() throws Exception {
        return get("/_sandbox/clock").path("now").asLong();
    }

    void moveTo(long seconds) throws Exception {
        post("/_sandbox/clock", "to=" + seconds);
    }

    /** The types of all events of an object, oldest first. */
    List<String> events(String object) throws Exception {
        List<String> types = new ArrayList<>();
        String cursor = "";
        JsonNode page;
        do {
            page = get("/v1/events?limit=100" + cursor);
            for (JsonNode event : page.path("data")) {
                cursor = "&starting_after=" + event.path("id").asString();
                if (event.at("/data/object/id").asString("").equals(object)) {
                    types.add(0, event.path("type").asString());
                }
            }
        } while (page.path("has_more").asBoolean());
        return types;
    }

    private static String escaped(String text) {
        return text.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
    }

    private static JsonNode well(SandboxHttp.Reply reply, String path) {
        assertThat(reply.status()).as(path + " " + reply.body()).isEqualTo(200);
        return reply.body();
    }

    @Override
    public void close() throws IOException {
        server.close();
        world.close();
    }
}
