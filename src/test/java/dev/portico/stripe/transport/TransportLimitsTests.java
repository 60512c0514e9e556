package dev.portico.stripe.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TransportLimitsTests {

    @Test
    void standBesideTheLimitsOfReads() {
        var source = new MapConfigurationPropertySource(
                Map.of("stripe.limits.keep-for", "30m", "stripe.limits.connect-timeout", "1s"));
        var limits = new Binder(source).bindOrCreate("stripe.limits", TransportLimits.class);
        assertThat(limits.connectTimeout()).hasSeconds(1);
        assertThat(limits.readTimeout()).hasSeconds(30);
    }
}
