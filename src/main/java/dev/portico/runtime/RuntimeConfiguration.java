package dev.portico.runtime;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
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

    /** No statement of ours takes long; one that does waits for something that may never come. */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer statementTimeout() {
        return options -> options.option(PostgresqlConnectionFactoryProvider.STATEMENT_TIMEOUT, Duration.ofSeconds(10));
    }
}
