package dev.portico.stripe.transport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a request may take.
 *
 * @param connections to Stripe at once
 * @param requests of one account at once
 */
@ConfigurationProperties("stripe.limits")
record TransportLimits(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("1000") int connections,
        @DefaultValue("500") int requests) {}
