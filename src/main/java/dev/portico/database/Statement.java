package dev.portico.database;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One SQL text with the values of its {@code :named} parameters.
 *
 * @param sql a constant of a {@code ...Table} class, never put together from values
 */
public record Statement(String sql, Map<String, Parameter> parameters) {

    public Statement {
        parameters = Map.copyOf(parameters);
    }

    public static Statement of(String sql) {
        return new Statement(sql, Map.of());
    }

    public Statement with(String name, Object value) {
        return with(name, Parameters.in(value));
    }

    /** A value that may be absent, which the database must nevertheless know the type of. */
    public <T> Statement with(String name, @Nullable T value, Class<T> type) {
        return with(name, value == null ? Parameters.in(type) : Parameters.in(value));
    }

    private Statement with(String name, Parameter value) {
        Map<String, Parameter> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Statement(sql, more);
    }
}
