package dev.portico.runtime;

import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import dev.portico.shared.WrongSetting;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Reads the three settings that name a PostgreSQL. */
final class NamedDatabase {

    private NamedDatabase() {}

    /** User and password may stand in the URL or beside it; beside it wins. */
    static ConnectionFactoryOptions options(@Nullable String url, @Nullable String user, @Nullable String password) {
        ConnectionFactoryOptions.Builder builder = parse(url).mutate();
        set(builder, USER, user);
        set(builder, PASSWORD, password);
        ConnectionFactoryOptions options = builder.build();
        require(options, USER, "SPRING_R2DBC_USERNAME");
        require(options, PASSWORD, "SPRING_R2DBC_PASSWORD");
        return options;
    }

    private static ConnectionFactoryOptions parse(@Nullable String url) {
        try {
            ConnectionFactoryOptions options =
                    ConnectionFactoryOptions.parse(String.valueOf(url).strip());
            if ("postgresql".equals(options.getValue(DRIVER)) && options.hasOption(HOST)) {
                return options;
            }
        } catch (IllegalArgumentException noUrl) {
            // Its message holds the URL, which may hold a password.
        }
        throw new WrongSetting("SPRING_R2DBC_URL", "must look like r2dbc:postgresql://host:5432/database");
    }

    private static <T extends CharSequence> void set(
            ConnectionFactoryOptions.Builder builder, Option<T> option, @Nullable String value) {
        if (StringUtils.hasText(value)) {
            builder.option(option, option.cast(value));
        }
    }

    private static void require(ConnectionFactoryOptions options, Option<?> option, String setting) {
        if (!options.hasOption(option)) {
            throw new WrongSetting(setting, "must be set where SPRING_R2DBC_URL is");
        }
    }
}
