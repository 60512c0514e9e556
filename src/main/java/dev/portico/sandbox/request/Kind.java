package dev.portico.sandbox.request;

import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Metadata;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** How a parameter is read, and refused in Stripe's words where it makes no sense. */
@FunctionalInterface
public interface Kind {

    Kind TEXT = given -> Json.text(given.text());
    Kind INTEGER = given -> number(given.integer());
    Kind AMOUNT = atLeast(0);
    Kind COUNT = atLeast(1);
    Kind FLAG = given -> JsonNodeFactory.instance.booleanNode(given.flag());
    Kind URL = Kind::url;
    Kind EMAIL = Kind::email;
    Kind CURRENCY = Kind::currency;
    Kind METADATA = given -> Metadata.merged(given.before(), given.value(), given.name());

    /** What becomes of the field. */
    JsonNode read(Given given);

    /** May be unset, which leaves null. */
    default Kind orNull() {
        return given -> given.unsets() ? NullNode.getInstance() : read(given);
    }

    static Kind text(int longest) {
        return given -> {
            if (given.text().length() > longest) {
                throw given.refused(
                        "Invalid string: %s; must be at most %d characters".formatted(given.text(), longest));
            }
            return TEXT.read(given);
        };
    }

    static Kind atLeast(long least) {
        return given -> {
            long value = given.integer();
            if (value < least) {
                throw ApiError.invalid(
                        "parameter_invalid_integer",
                        given.name(),
                        "This value must be greater than or equal to %d.".formatted(least));
            }
            return number(value);
        };
    }

    static Kind oneOf(String... values) {
        return given -> {
            if (!List.of(values).contains(given.text())) {
                throw given.refused("Invalid %s: must be one of %s".formatted(given.name(), String.join(", ", values)));
            }
            return TEXT.read(given);
        };
    }

    /** The id of an object that there is. */
    static Kind reference(String type) {
        return given -> {
            ObjectNode found = given.books().find(given.text());
            boolean there = found != null
                    && type.equals(found.path("object").asString())
                    && !found.path("deleted").asBoolean(false);
            if (!there) {
                throw ApiError.noSuchReference(type, given.text(), given.name());
            }
            return TEXT.read(given);
        };
    }

    /** Replaces the list; an empty text leaves an empty one. */
    static Kind listOf(Kind kind) {
        return given -> {
            ArrayNode list = Json.array();
            if (!given.unsets() && !given.value().isArray()) {
                throw given.refused("Invalid array");
            }
            for (int at = 0; at < given.value().size(); at++) {
                list.add(kind.read(given.element(at)));
            }
            return list;
        };
    }

    /** A hash whose keys are the caller's; those that are not given stay. */
    static Kind mapOf(Kind kind) {
        return given -> {
            if (!(given.value() instanceof ObjectNode hash)) {
                throw given.refused("Invalid object");
            }
            ObjectNode map = given.before() instanceof ObjectNode before ? before.deepCopy() : Json.object();
            hash.propertyNames().forEach(key -> map.set(key, kind.read(given.part(key))));
            return map;
        };
    }

    private static JsonNode url(Given given) {
        if (!given.text().matches("https?://\\S+")) {
            throw ApiError.invalid("url_invalid", given.name(), "Not a valid URL");
        }
        return TEXT.read(given);
    }

    private static JsonNode email(Given given) {
        if (!given.text().matches("[^@\\s]+@[^@\\s]+")) {
            throw ApiError.invalid("email_invalid", given.name(), "Invalid email address: " + given.text());
        }
        return TEXT.read(given);
    }

    private static JsonNode currency(Given given) {
        if (!given.text().matches("[a-z]{3}")) {
            throw given.refused("Invalid currency: " + given.text());
        }
        return TEXT.read(given);
    }

    private static JsonNode number(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }
}
