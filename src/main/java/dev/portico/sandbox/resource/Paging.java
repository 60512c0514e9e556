package dev.portico.sandbox.resource;

import dev.portico.sandbox.rendering.Expansion;
import dev.portico.sandbox.rendering.ListEnvelope;
import dev.portico.sandbox.rendering.Renderer;
import dev.portico.sandbox.store.Position;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Cuts a page out of a list. See <a href="https://docs.stripe.com/api/pagination">Stripe's pagination</a>. */
final class Paging {

    static final Set<String> PARAMETERS = Set.of("limit", "starting_after", "ending_before", "expand");

    private static final int LARGEST = 100;

    private final Call call;
    private final ObjectNode parameters;

    Paging(Call call) {
        this.call = call;
        this.parameters = call.parameters();
    }

    boolean hasCursor() {
        return parameters.has("starting_after") || parameters.has("ending_before");
    }

    /** @param positions finds the object that a cursor names, null where there is none */
    ObjectNode page(
            String type,
            NavigableMap<Position, ObjectNode> source,
            Function<String, @Nullable Position> positions,
            Predicate<ObjectNode> kept) {
        if (parameters.has("starting_after") && parameters.has("ending_before")) {
            throw ApiError.invalid(
                    "parameters_exclusive",
                    "ending_before",
                    "You can only specify one of these parameters: ending_before, starting_after.");
        }
        int limit = limit();
        boolean backwards = parameters.has("ending_before");
        List<ObjectNode> found = from(type, source, positions).stream()
                .filter(kept)
                .limit(limit + 1L)
                .toList();
        List<ObjectNode> page = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        if (backwards) {
            Collections.reverse(page);
        }
        return envelope(page, found.size() > limit);
    }

    private Collection<ObjectNode> from(
            String type, NavigableMap<Position, ObjectNode> source, Function<String, @Nullable Position> positions) {
        if (parameters.has("starting_after")) {
            return source.tailMap(cursor("starting_after", type, positions), false)
                    .values();
        }
        return parameters.has("ending_before")
                ? source.headMap(cursor("ending_before", type, positions), false)
                        .descendingMap()
                        .values()
                : source.values();
    }

    private Position cursor(String name, String type, Function<String, @Nullable Position> positions) {
        String id = Parameters.text(parameters, name);
        Position position = positions.apply(id);
        if (position == null) {
            throw ApiError.noSuchReference(type, id, name);
        }
        return position;
    }

    private int limit() {
        if (!parameters.has("limit")) {
            return ListEnvelope.USUAL_LIMIT;
        }
        long limit = Parameters.integer(parameters, "limit");
        if (limit < 1 || limit > LARGEST) {
            String bound = limit < 1 ? "greater than or equal to 1" : "less than or equal to " + LARGEST;
            throw ApiError.invalid(
                    "parameter_invalid_integer",
                    "limit",
                    "This value must be %s (it currently is '%d').".formatted(bound, limit));
        }
        return (int) limit;
    }

    private ObjectNode envelope(List<ObjectNode> page, boolean more) {
        Renderer renderer = new Renderer(call.objects());
        Expansion ofData = Expansion.of(parameters).ofData();
        List<ObjectNode> rendered =
                page.stream().map(object -> renderer.render(object, ofData)).toList();
        return ListEnvelope.of(call.path(), more, rendered);
    }
}
