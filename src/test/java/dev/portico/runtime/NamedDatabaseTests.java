package dev.portico.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.shared.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDatabaseTests {

    @Test
    void migratesTheDatabaseThatTheServerUses() {
        MigrationConnection migration =
                connection("r2dbc:postgresql://db.example.com:6543/billing", "owner", "a secret");
        assertThat(migration.getJdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example.com:6543/billing?ApplicationName=portico");
        assertThat(migration.getUsername()).isEqualTo("owner");
        assertThat(migration.getPassword()).isEqualTo("a secret");
    }

    @Test
    void takesUserAndPasswordFromTheUrlWhereTheyAreNotSet() {
        MigrationConnection migration = connection("r2dbc:postgresql://owner:secret@localhost/billing", "", null);
        assertThat(migration.getUsername()).isEqualTo("owner");
        assertThat(migration.getPassword()).isEqualTo("secret");
        assertThat(migration.getJdbcUrl()).startsWith("jdbc:postgresql://localhost:5432/billing?");
    }

    @Test
    void migratesOverAConnectionAsSecureAsTheServers() {
        assertThat(connection("r2dbcs:postgresql://localhost/billing", "a", "b").getJdbcUrl())
                .endsWith("&sslmode=verify-full");
        assertThat(connection("r2dbc:postgresql://localhost/billing?sslMode=require", "a", "b")
                        .getJdbcUrl())
                .endsWith("&sslmode=require");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "jdbc:postgresql://localhost/x", "r2dbc:mysql://localhost/x", "r2dbc:postgresql"})
    void refusesWhatIsNoUrlOfAPostgres(String url) {
        assertThatThrownBy(() -> connection(url, "a", "b"))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("SPRING_R2DBC_URL must look like r2dbc:postgresql://host:5432/database.");
    }

    @Test
    void asksForThePasswordOfANamedDatabase() {
        assertThatThrownBy(() -> connection("r2dbc:postgresql://localhost/billing", "owner", ""))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("SPRING_R2DBC_PASSWORD must be set where SPRING_R2DBC_URL is.");
    }

    private static MigrationConnection connection(
            String url, String user, @org.jspecify.annotations.Nullable String password) {
        return new MigrationConnection(() -> NamedDatabase.options(url, user, password));
    }
}
