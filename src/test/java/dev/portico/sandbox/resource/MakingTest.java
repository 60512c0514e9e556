package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import dev.portico.sandbox.SandboxHttp.Reply;
import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.demo.DemoWorld;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiServer;
import dev.portico.sandbox.wire.Listeners;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test of what can be made, in the demo world and held to Stripe's contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MakingTest {

    private World world;
    private ApiServer server;
    SandboxHttp http;
    Making make;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        world = World.open(folder, new DemoWorld(), InstantSource.system());
        WorldClock clock = new WorldClock(world, InstantSource.system());
        server = ApiServer.bind(0, world, Resources.routes(world, clock), clock, Listeners.load());
        http = new SandboxHttp(server.port());
        make = new Making(http);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        world.close();
    }

    /** Fails unless this is refused with 400, and with this code and parameter, of which either may be empty. */
    void assertRefused(String path, String code, String param, String... parameters) throws Exception {
        Reply reply = http.post(path, Making.form(parameters));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(400);
        assertThat(reply.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(reply.error().path("code").asString(""))
                .as("%s", reply.body())
                .isEqualTo(code);
        assertThat(reply.error().path("param").asString(""))
                .as("%s", reply.body())
                .isEqualTo(param);
    }
}
