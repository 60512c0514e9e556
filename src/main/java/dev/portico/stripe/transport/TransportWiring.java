package dev.portico.stripe.transport;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** Limits of the transport, and the clocks that tests replace. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransportLimits.class)
class TransportWiring {

    @Bean
    StripeRetry stripeRetry() {
        return new StripeRetry(Schedulers.parallel());
    }

    @Bean
    Circuit stripeCircuit() {
        return new Circuit(Schedulers.parallel());
    }
}
