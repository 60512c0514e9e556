package dev.portico.database;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** Reads columns with the nullness that the table declares. */
public final class Rows {

    private Rows() {}

    /** The value of a column that is {@code not null}. */
    public static <T> T get(Readable row, String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null");
        }
        return value;
    }

    public static <T> @Nullable T find(Readable row, String column, Class<T> type) {
        return row.get(column, type);
    }
}
