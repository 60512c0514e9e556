package dev.portico.sandbox.resource;

import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened, newest first. */
final class Events implements Resource {

    private static final int MOST_TYPES = 20;

    @Override
    public void register(Routes routes) {
        ReadResource.of(
                        "/v1/events",
                        "event",
                        Filter.of("type", Events::ofType),
                        Filter.of("types", Events::ofTypes),
                        Filter.moment("created"))
                .register(routes);
    }

    /** A type, or a group of them: {@code customer.*}. */
    private static Predicate<ObjectNode> ofType(Call call) {
        if (call.parameters().has("types")) {
            throw ApiError.invalid(
                    "parameters_exclusive", "type", "You may only specify one of these parameters: type, types.");
        }
        return anyOf(List.of(Parameters.text(call.parameters(), "type")));
    }

    private static Predicate<ObjectNode> ofTypes(Call call) {
        JsonNode types = call.parameters().path("types");
        if (!types.isArray()) {
            throw ApiError.invalid("types", "Invalid array");
        }
        if (types.size() > MOST_TYPES) {
            throw ApiError.invalid("types", "You may specify at most %d event types.".formatted(MOST_TYPES));
        }
        return anyOf(types.valueStream().map(type -> type.asString("")).toList());
    }

    private static Predicate<ObjectNode> anyOf(List<String> types) {
        List<Pattern> wanted = types.stream()
                .map(type -> Pattern.compile(Pattern.quote(type).replace("*", "\\E.*\\Q")))
                .toList();
        return event -> wanted.stream()
                .anyMatch(type -> type.matcher(event.path("type").asString("")).matches());
    }
}
