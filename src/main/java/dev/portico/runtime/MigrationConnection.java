package dev.portico.runtime;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.SSL;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * How the migrations, which are blocking and need JDBC, reach the database that the server reaches by R2DBC. It must be
 * one bean of both types: with either alone Spring Boot skips the migrations silently or fails.
 */
@Component
final class MigrationConnection implements JdbcConnectionDetails, FlywayConnectionDetails {

    /** What secures the connection, which both drivers know under these names in their own spelling. */
    private static final List<String> SECURITY = List.of("sslMode", "sslRootCert", "sslCert", "sslKey", "sslPassword");

    private final ConnectionFactoryOptions options;

    MigrationConnection(R2dbcConnectionDetails details) {
        this.options = details.getConnectionFactoryOptions();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://" + value(HOST).orElse("localhost") + ":"
                + value(PORT).orElse("5432") + "/" + encode(value(DATABASE).orElse("")) + parameters();
    }

    @Override
    public String getUsername() {
        return value(USER).orElse("");
    }

    @Override
    public String getPassword() {
        return value(PASSWORD).orElse("");
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }

    private String parameters() {
        Map<String, String> parameters = new TreeMap<>();
        if (value(SSL).filter("true"::equals).isPresent()) {
            parameters.put("sslmode", "verify-full");
        }
        for (String name : SECURITY) {
            value(Option.valueOf(name)).ifPresent(value -> parameters.put(name.toLowerCase(Locale.ROOT), value));
        }
        return parameters.entrySet().stream()
                .map(parameter -> "&" + parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("", "?ApplicationName=portico", ""));
    }

    private Optional<String> value(Option<?> option) {
        return Optional.ofNullable(options.getValue(option)).map(Object::toString);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
