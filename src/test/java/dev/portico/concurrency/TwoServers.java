package dev.portico.concurrency;

import dev.portico.Portico;
import dev.portico.PorticoApplication;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.Sandbox;
import dev.portico.sandbox.SandboxHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two servers on one database and on one sandbox, which is nobody else's: it may fail as it likes. */
final class TwoServers implements AutoCloseable {

    private final Sandbox sandbox;
    private final SandboxHttp stripe;
    private final List<ConfigurableApplicationContext> servers;

    TwoServers(Path folder) {
        sandbox = Sandbox.start(folder, 0);
        stripe = new SandboxHttp(sandbox.address().getPort());
        servers = Stream.generate(this::start).limit(2).toList();
    }

    private ConfigurableApplicationContext start() {
        SpringApplication server = new SpringApplication(PorticoApplication.class);
        server.setWebApplicationType(WebApplicationType.REACTIVE);
        return server.run(
                "--server.port=0",
                "--stripe.api-base=" + sandbox.address(),
                "--stripe.api-key=" + sandbox.identity().secretKey(),
                "--stripe.publishable-key=" + sandbox.identity().publishableKey(),
                "--portico.platform-key=" + sandbox.identity().platformKey());
    }

    List<Integer> ports() {
        return servers.stream()
                .map(ConfigurableApplicationContext::getEnvironment)
                .map(TwoServers::port)
                .toList();
    }

    private static Integer port(Environment environment) {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** The first of them. */
    Portico portico() {
        return new Portico(ports().get(0), sandbox.identity().platformKey());
    }

    SandboxHttp stripe() {
        return stripe;
    }

    Making make() {
        return new Making(stripe);
    }

    /** How the sandbox behaves from now on. */
    void turn(String... knobs) {
        try {
            stripe.delete("/_sandbox/knobs");
            stripe.post("/_sandbox/knobs", Making.form(knobs));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        servers.forEach(ConfigurableApplicationContext::close);
        sandbox.close();
    }
}
