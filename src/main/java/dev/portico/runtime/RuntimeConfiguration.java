package dev.portico.runtime;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is true of the whole server. */
@Configuration(proxyBeanMethods = false)
class RuntimeConfiguration {

    /** The server's clock. Sessions do not live on it but on the database's. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
