package dev.portico.sandbox.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's API of the SDK's pinned version as a contract: what is sent to Stripe or answered by the sandbox must keep it.
 * Stricter than Stripe itself: nothing unknown, nothing missing, nothing of another type.
 */
public final class OpenApiContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Specification specification = Specification.STRIPE;
    private final SchemaCheck answers = new SchemaCheck(specification, Leaves.JSON);
    private final SchemaCheck parameters = new SchemaCheck(specification, Leaves.FORM);
    private final ExpandCheck expansions = new ExpandCheck(specification);

    /**
     * Fails unless this is a request that Stripe knows.
     *
     * @param form the raw query or form body, percent-encoded; null or empty for none
     */
    public void request(String method, String path, @Nullable String form) {
        request(method, path, form == null ? Map.of() : Form.decoded(form));
    }

    /**
     * Fails unless this is a request that Stripe knows.
     *
     * @param decoded values are texts, numbers, booleans, lists or maps
     */
    public void request(String method, String path, Map<String, Object> decoded) {
        JsonNode operation = operation(method, path);
        JsonNode sent = JSON.valueToTree(decoded);
        List<String> errors = new ArrayList<>(parameters.errors(accepted(operation), sent, "request"));
        for (JsonNode expand : sent.path("expand")) {
            errors.addAll(expansions.errors(answer(operation, 200), expand.asString()));
        }
        judge(method + " " + path + " sent with " + sent, errors);
    }

    /** Fails unless this is what Stripe would answer. */
    public void response(String method, String path, int status, JsonNode body) {
        JsonNode schema = answer(operation(method, path), status);
        judge(method + " " + path + " answered " + status, answers.errors(schema, body, "response"));
    }

    /** Fails unless this is a whole object of the kind that it says it is. */
    public void object(JsonNode object) {
        String kind = object.path("object").asString();
        String resource = object.path("deleted").asBoolean(false) ? "deleted_" + kind : kind;
        List<String> errors = answers.errors(specification.resource(resource), object, kind);
        judge(object.path("id").asString(), errors);
    }

    private JsonNode operation(String method, String path) {
        JsonNode operation = specification.operation(method, path);
        if (operation == null) {
            throw new AssertionError(method + " " + path + " is no operation of Stripe's");
        }
        return operation;
    }

    /** All parameters as one object: those of the query and those of the body. */
    private static JsonNode accepted(JsonNode operation) {
        ObjectNode all = JSON.createObjectNode().put("type", "object");
        JsonNode body = operation.at("/requestBody/content/application~1x-www-form-urlencoded/schema");
        ObjectNode properties = all.putObject("properties");
        body.path("properties").properties().forEach(each -> properties.set(each.getKey(), each.getValue()));
        all.putArray("required").addAll(body.path("required").valueStream().toList());
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                properties.set(parameter.path("name").asString(), parameter.path("schema"));
            }
        }
        return all;
    }

    private static JsonNode answer(JsonNode operation, int status) {
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(status == 200 ? "200" : "default");
        return response.path("content").path("application/json").path("schema");
    }

    private static void judge(String what, List<String> errors) {
        if (!errors.isEmpty()) {
            throw new AssertionError(what + " breaks Stripe's contract:\n  " + String.join("\n  ", errors));
        }
    }
}
