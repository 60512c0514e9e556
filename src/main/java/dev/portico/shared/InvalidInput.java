package dev.portico.shared;

import java.util.List;

/**
 * A value of the input that cannot be accepted.
 *
 * @param field the name of the field that holds it
 */
public record InvalidInput(String code, String message, List<String> path, String field) implements UserError {

    public InvalidInput {
        path = List.copyOf(path);
    }

    /** Of a field directly within {@code input}. */
    public static InvalidInput of(String code, String message, String field) {
        return new InvalidInput(code, message, List.of("input", field), field);
    }
}
