package dev.portico.database;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
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

    /** PostgreSQL's texts hold any character but NUL, which no value of ours has and any caller can send. */
    public Statement with(String name, Object value) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw Failure.of(FailureReason.ARGUMENT_INVALID);
        }
        return with(name, Parameters.in(value));
    }

    /** A value that may be absent, which the database must nevertheless know the type of. */
    public <T> Statement with(String name, @Nullable T value, Class<T> type) {
        return value == null ? with(name, Parameters.in(type)) : with(name, (Object) value);
    }

    private Statement with(String name, Parameter value) {
        Map<String, Parameter> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Statement(sql, more);
    }
}
