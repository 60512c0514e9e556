package dev.portico.runtime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The database where the operator named none: an embedded one in the data folder. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseNamed.Not.class)
class EmbeddedDatabaseConfiguration {

    private static final String DEFAULT_FOLDER = ".portico";

    @Bean
    EmbeddedPostgres embeddedPostgres(@Value("${portico.data-dir:}") String dataFolder) {
        return EmbeddedPostgres.start(PostgresHome.within(dataFolder.isBlank() ? DEFAULT_FOLDER : dataFolder));
    }

    // The pool depends on this bean and this bean on the server, so the pool is closed before the server stops.
    @Bean
    R2dbcConnectionDetails databaseConnection(EmbeddedPostgres postgres) {
        return postgres::connection;
    }
}
