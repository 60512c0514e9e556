package dev.portico.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StripeWiringTests {

    @Test
    void isSetByTheOperatorsVariables() {
        run(Map.of(
                "STRIPE_API_KEY", "rk_live_1",
                "STRIPE_PUBLISHABLE_KEY", "pk_live_1",
                "STRIPE_API_BASE", "http://localhost:12111/",
                "STRIPE_WEBHOOK_SECRET", "whsec_1,whsec_2",
                "PORTICO_STRIPE_ACCOUNT", "acct_set"));
    }

    private static void run(Map<String, Object> variables) {
        new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables)))
                .withBean(SimpleMeterRegistry.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Module.class)
                .run(context -> {
                    assertThat(context).hasSingleBean(StripeDoor.class).hasSingleBean(StripeCustomerReads.class);
                    assertThat(context.getBean(StripePublishableKey.class).value())
                            .isEqualTo("pk_live_1");
                    var settings = context.getBean(StripeSettings.class);
                    assertThat(settings.livemode()).isTrue();
                    assertThat(settings.apiBase()).isEqualTo("http://localhost:12111");
                    assertThat(settings.webhookSecret()).containsExactly("whsec_1", "whsec_2");
                    assertThat(context.getBean(StripeAccountSetting.class).stripeAccount())
                            .isEqualTo("acct_set");
                });
    }

    @ComponentScan(excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    static class Module {}
}
