package dev.portico.sandbox.request;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.wire.ApiError;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A parameter as it was sent, which is text, or lists and hashes of it.
 *
 * @param name as errors tell it, such as {@code recurring[interval]}; empty for all parameters of a request together
 * @param before what the field that it is for holds until now
 */
public record Given(Books books, String name, JsonNode value, JsonNode before) {

    public Given part(String key) {
        String nested = name.isEmpty() ? key : "%s[%s]".formatted(name, key);
        return new Given(books, nested, value.path(key), before.path(key));
    }

    /** An element of a list replaces whatever stood there. */
    public Given element(int at) {
        Given part = part(Integer.toString(at));
        return new Given(books, part.name, value.path(at), before.path("none"));
    }

    public boolean has(String key) {
        return value.has(key);
    }

    public void require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                throw ApiError.missingParameter(part(key).name);
            }
        }
    }

    /** At most one of them. */
    public void exclude(String one, String other) {
        if (has(one) && has(other)) {
            throw ApiError.invalid(
                    "parameters_exclusive",
                    part(one).name,
                    "You may only specify one of these parameters: %s, %s.".formatted(one, other));
        }
    }

    /** An empty text asks to unset. */
    public boolean unsets() {
        return value.isString() && value.stringValue().isEmpty();
    }

    @Nullable
    public String textOf(String key) {
        return has(key) ? part(key).text() : null;
    }

    public String text() {
        if (!value.isString()) {
            throw ApiError.invalid(name, "Invalid string: " + value);
        }
        if (unsets()) {
            throw ApiError.emptyParameter(name);
        }
        return value.stringValue();
    }

    public long integer() {
        String text = text();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw ApiError.invalidInteger(name, text);
        }
    }

    public BigDecimal decimal() {
        String text = text();
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            throw ApiError.invalid(name, "Invalid decimal: " + text);
        }
    }

    public boolean flag() {
        String text = text();
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiError.invalid(name, "Invalid boolean: " + text);
        };
    }

    public ApiError refused(String message) {
        return ApiError.invalid(name, message);
    }
}
