package dev.portico.stripe;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the door, and the clock that tests replace. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StripeSettings.class, StripeAccountSetting.class})
class StripeWiring {

    @Bean
    StripePublishableKey stripePublishableKey(StripeSettings settings) {
        return new StripePublishableKey(settings.publishableKey());
    }

    @Bean
    KeptReads keptReads(StripeSettings settings) {
        return new KeptReads(settings.limits().keepFor(), Ticker.systemTicker());
    }
}
