package dev.portico.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL that the operator named, for which another embedded one stands in. */
class NamedDatabaseStartTests {

    @Test
    void isMigratedAndUsedInPlaceOfTheEmbeddedOne() throws IOException, SQLException {
        try (EmbeddedPostgres named = EmbeddedPostgres.start(PostgresFixtures.freshHome("named"))) {
            try (ConfigurableApplicationContext server = start(named.connection())) {
                assertThat(server.getBeansOfType(EmbeddedPostgres.class)).isEmpty();
                assertThat(PostgresFixtures.ask(named, "select to_regclass('flyway_schema_history')"))
                        .isEqualTo("flyway_schema_history");
            }
        }
    }

    private static ConfigurableApplicationContext start(ConnectionFactoryOptions database) {
        return SpringApplication.run(
                WrongSettingsTests.Server.class,
                Stream.of(
                                "server.port=0",
                                "spring.graphql.schema.locations=classpath:none/",
                                "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:"
                                        + database.getValue(ConnectionFactoryOptions.PORT) + "/portico",
                                "spring.r2dbc.username=portico",
                                "spring.r2dbc.password=" + database.getValue(ConnectionFactoryOptions.PASSWORD))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }
}
