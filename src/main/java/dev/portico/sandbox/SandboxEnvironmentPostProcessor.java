package dev.portico.sandbox;

import dev.portico.sandbox.store.Identity;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.BootstrapContextClosedEvent;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the application a Stripe where its operator has given none: starts the sandbox and sets what a person would
 * have set. The application is told nothing else.
 */
public final class SandboxEnvironmentPostProcessor implements EnvironmentPostProcessor {

    static final String ENABLED = "portico.sandbox.enabled";

    /** The world's own key, which is nobody's secret; not set where the operator chose one. */
    static final String PUBLIC_KEY = "portico.sandbox.platform-key";

    private final ConfigurableBootstrapContext bootstrap;

    SandboxEnvironmentPostProcessor(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isGiven(environment, "stripe.api-key") || isGiven(environment, "stripe.api-base")) {
            return;
        }
        SharedSandbox shared = SharedSandbox.use(SandboxSettings.of(environment));
        bootstrap.addCloseListener(started -> closeLast(started, shared));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("sandbox", properties(environment, shared.sandbox())));
    }

    private static boolean isGiven(ConfigurableEnvironment environment, String property) {
        return !environment.getProperty(property, "").isBlank();
    }

    /** After every bean that may still ask Stripe: what was registered first is destroyed last. */
    private static void closeLast(BootstrapContextClosedEvent started, SharedSandbox shared) {
        if (started.getApplicationContext().getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            beans.registerDisposableBean("stripeSandbox", shared::close);
        }
    }

    private static Map<String, Object> properties(ConfigurableEnvironment environment, Sandbox sandbox) {
        Identity identity = sandbox.identity();
        Map<String, Object> properties = new HashMap<>();
        properties.put(ENABLED, "true");
        properties.put("stripe.api-key", identity.secretKey());
        properties.put("stripe.publishable-key", identity.publishableKey());
        properties.put("stripe.api-base", sandbox.address().toString());
        properties.put("stripe.webhook-secret", identity.webhookSecret());
        if (!isGiven(environment, "portico.platform-key")) {
            properties.put("portico.platform-key", identity.platformKey());
            properties.put(PUBLIC_KEY, identity.platformKey());
        }
        return properties;
    }
}
