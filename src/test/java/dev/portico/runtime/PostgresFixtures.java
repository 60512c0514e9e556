package dev.portico.runtime;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** Homes for the launcher's tests, which share the unpacked programs, and plain access to what runs in them. */
final class PostgresFixtures {

    private PostgresFixtures() {}

    /** A home in which nothing was ever started. */
    static PostgresHome freshHome(String name) throws IOException {
        Path folder = Path.of("target", "portico-launcher", name);
        FileSystemUtils.deleteRecursively(folder);
        PostgresHome home = PostgresHome.within(folder.toString());
        Path programs =
                PostgresBinaries.in(PostgresHome.within("target/portico-test")).folder();
        Files.createSymbolicLink(home.folder().resolve(programs.getFileName()), programs);
        return home;
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return connect(port(postgres), option(postgres, ConnectionFactoryOptions.PASSWORD));
    }

    static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/portico", "portico", password);
    }

    static int port(EmbeddedPostgres postgres) {
        return Integer.parseInt(option(postgres, ConnectionFactoryOptions.PORT));
    }

    static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String option(EmbeddedPostgres postgres, Option<?> option) {
        return Objects.requireNonNull(postgres.connection().getValue(option)).toString();
    }
}
