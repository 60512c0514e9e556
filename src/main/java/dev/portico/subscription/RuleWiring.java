package dev.portico.subscription;

import dev.portico.eligibility.RuleSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that Stripe's documentation leaves open, as this server has them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleProperties.class)
class RuleWiring {

    @Bean
    RuleSettings ruleSettings(RuleProperties properties) {
        return properties.settings();
    }
}
