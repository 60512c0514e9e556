package dev.portico.sandbox.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads typed values out of parameters, which are all text, and refuses in Stripe's words. */
public final class Parameters {

    private Parameters() {}

    public static void require(ObjectNode parameters, String name) {
        if (!parameters.has(name)) {
            throw ApiError.missingParameter(name);
        }
    }

    /** A parameter that is given and may not be empty. */
    public static String text(ObjectNode parameters, String name) {
        JsonNode value = parameters.path(name);
        if (!value.isString()) {
            throw ApiError.invalid(name, "Invalid string: " + value);
        }
        return notEmpty(name, value.stringValue());
    }

    public static long integer(ObjectNode parameters, String name) {
        String value = text(parameters, name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException none) {
            throw ApiError.invalidInteger(name, value);
        }
    }

    public static boolean flag(ObjectNode parameters, String name) {
        String value = text(parameters, name);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiError.invalid(name, "Invalid boolean: " + value);
        };
    }

    private static String notEmpty(String name, String value) {
        if (value.isEmpty()) {
            throw ApiError.emptyParameter(name);
        }
        return value;
    }
}
