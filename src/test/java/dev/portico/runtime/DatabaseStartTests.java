package dev.portico.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DatabaseStartTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DatabaseClient database;
    private final ConnectionFactory connections;
    private final WebTestClient web;

    DatabaseStartTests(
            @Autowired DatabaseClient database, @Autowired ConnectionFactory connections, @LocalServerPort int port) {
        this.database = database;
        this.connections = connections;
        this.web =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void migratesTheDatabaseAsItsOwner() {
        database.sql("select tableowner from pg_tables where tablename = 'flyway_schema_history'")
                .mapValue(String.class)
                .one()
                .as(StepVerifier::create)
                .expectNext("portico")
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void poolsItsConnections() {
        assertThat(connections).isInstanceOf(ConnectionPool.class);
    }

    @Test
    void isReadyWhenTheDatabaseIs() {
        web.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{'status':'UP'}");
    }

    @Test
    void showsNothingOfItsInsides() {
        web.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
        web.get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.components")
                .doesNotExist();
    }

    @Test
    void measuresItself() {
        web.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics).contains("r2dbc_pool_acquired"));
    }
}
