package dev.portico.sandbox.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds a value against a schema of the subset of OpenAPI that Stripe's document uses, and is stricter than OpenAPI: a
 * property that the schema does not know is an error.
 */
final class SchemaCheck {

    private final Specification specification;
    private final Leaves leaves;

    SchemaCheck(Specification specification, Leaves leaves) {
        this.specification = specification;
        this.leaves = leaves;
    }

    /** What is wrong with the value, each with its place; empty if nothing is. */
    List<String> errors(JsonNode schema, JsonNode value, String place) {
        JsonNode resolved = specification.resolved(schema);
        if (value.isNull()) {
            boolean nullable = schema.path("nullable").asBoolean(false)
                    || resolved.path("nullable").asBoolean(false);
            return nullable ? List.of() : List.of(place + " must not be null");
        }
        if (resolved.has("x-expansionResources") && value.asString("id").isEmpty()) {
            return List.of(place + " must be an id or an object");
        }
        if (resolved.has("anyOf")) {
            return ofClosest(resolved.path("anyOf"), value, place);
        }
        return switch (resolved.path("type").asString("")) {
            case "object" -> ofObject(resolved, value, place);
            case "array" -> ofArray(resolved, value, place);
            default -> ofLeaf(resolved, value, place);
        };
    }

    /** Of several schemas, only the one that the value comes closest to is of interest. */
    private List<String> ofClosest(JsonNode alternatives, JsonNode value, String place) {
        return candidates(alternatives, value)
                .map(alternative -> errors(alternative, value, place))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(place + " is of none of the kinds that it may be: " + brief(value)));
    }

    /** Those that could be meant: an object says itself of which kind it is. */
    private Stream<JsonNode> candidates(JsonNode alternatives, JsonNode value) {
        return alternatives
                .valueStream()
                .map(specification::resolved)
                .filter(schema -> isContainer(schema) == value.isContainer())
                .filter(schema -> isOfKind(schema, value.path("object")));
    }

    private static boolean isContainer(JsonNode schema) {
        String type = schema.path("type").asString("");
        return type.equals("object") || type.equals("array");
    }

    private static boolean isOfKind(JsonNode schema, JsonNode kind) {
        JsonNode kinds = schema.path("properties").path("object").path("enum");
        return kind.isMissingNode()
                || kinds.isMissingNode()
                || kinds.valueStream().anyMatch(kind::equals);
    }

    private List<String> ofObject(JsonNode schema, JsonNode value, String place) {
        if (!value.isObject()) {
            return List.of(place + " must be an object, is " + brief(value));
        }
        List<String> errors = new ArrayList<>();
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                errors.add(place + "." + required.asString() + " is missing");
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            errors.addAll(ofProperty(schema, property.getKey(), property.getValue(), place));
        }
        return errors;
    }

    private List<String> ofProperty(JsonNode schema, String name, JsonNode value, String place) {
        JsonNode known = schema.path("properties").path(name);
        JsonNode any = schema.path("additionalProperties");
        if (!known.isMissingNode()) {
            return errors(known, value, place + "." + name);
        }
        if (any.isObject()) {
            return errors(any, value, place + "." + name);
        }
        return any.asBoolean(false) ? List.of() : List.of(place + "." + name + " is unknown");
    }

    private List<String> ofArray(JsonNode schema, JsonNode value, String place) {
        if (!value.isArray()) {
            return List.of(place + " must be a list, is " + brief(value));
        }
        List<String> errors = new ArrayList<>();
        for (int index = 0; index < value.size(); index++) {
            errors.addAll(errors(schema.path("items"), value.path(index), place + "[" + index + "]"));
        }
        return errors;
    }

    private List<String> ofLeaf(JsonNode schema, JsonNode value, String place) {
        JsonNode allowed = schema.path("enum");
        if (!leaves.isOf(schema.path("type").asString(""), value)) {
            return List.of(place + " must be " + schema.path("type").asString("") + ", is " + brief(value));
        }
        boolean listed = allowed.isMissingNode()
                || allowed.valueStream().anyMatch(each -> each.asString().equals(value.asString()));
        return listed ? List.of() : List.of(place + " must be one of " + brief(allowed) + ", is " + brief(value));
    }

    private static String brief(JsonNode value) {
        String text = value.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
