package dev.portico.runtime;

import io.r2dbc.spi.ConnectionFactoryOptions;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The database that the operator named. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseNamed.class)
class NamedDatabaseConfiguration {

    @Bean
    R2dbcConnectionDetails databaseConnection(R2dbcProperties settings) {
        ConnectionFactoryOptions options =
                NamedDatabase.options(settings.getUrl(), settings.getUsername(), settings.getPassword());
        return () -> options;
    }
}
