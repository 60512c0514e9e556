package dev.portico.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The last words of a start with a sandbox: where to look and what to paste. Standard out, for it is no log; but what is
 * printed is often kept, so a key that the operator chose stays out of it.
 */
@Component
@ConditionalOnProperty(SandboxEnvironmentPostProcessor.ENABLED)
class SandboxAnnouncement {

    private static final String TEXT = """

            Portico serves the demo world of its Stripe sandbox.
              Explorer      http://localhost:%1$s/graphiql
              Platform key  %2$s
              Try           curl -s http://localhost:%1$s/graphql -H "Authorization: Bearer %3$s" -H 'Content-Type: application/json' -d '{"query":"%4$s"}'

            """;

    private static final String QUERY = """
            { customer(id: \\"cus_demo_card\\") { name email subscriptions { nodes { status items { price { product { name } unitAmount { formatted } } } } } } }""";

    private final Environment environment;

    SandboxAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String key = environment.getProperty(SandboxEnvironmentPostProcessor.PUBLIC_KEY);
        String shown = key == null ? "your own, as set in PORTICO_PLATFORM_KEY" : key;
        String sent = key == null ? "$PORTICO_PLATFORM_KEY" : key;
        System.out.print(TEXT.formatted(port, shown, sent, QUERY));
    }
}
