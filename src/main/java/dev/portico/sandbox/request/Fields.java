package dev.portico.sandbox.request;

import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A table of what may be given of an object, each under the name of the field that it becomes. */
public final class Fields implements Kind {

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    public Fields with(String name, Kind kind) {
        kinds.put(name, kind);
        return this;
    }

    public Fields and(Fields others) {
        Fields all = new Fields();
        all.kinds.putAll(kinds);
        all.kinds.putAll(others.kinds);
        return all;
    }

    /** The names that a route with these parameters knows. */
    public Set<String> names(String... besides) {
        Set<String> names = new TreeSet<>(Set.of(besides));
        names.add("expand");
        names.addAll(kinds.keySet());
        return Set.copyOf(names);
    }

    /** Sets what is given; the rest stays. */
    public ObjectNode write(Given given, ObjectNode object) {
        kinds.forEach((name, kind) -> {
            if (given.has(name)) {
                object.set(name, kind.read(given.part(name)));
            }
        });
        return object;
    }

    /** A hash within the object, of which what is not given stays. */
    @Override
    public JsonNode read(Given given) {
        return write(known(given), given.before() instanceof ObjectNode before ? before.deepCopy() : Json.object());
    }

    /** A hash that is replaced as a whole, null for what is not given. */
    public Kind whole() {
        return given -> {
            ObjectNode hash = Json.object();
            kinds.keySet().forEach(hash::putNull);
            return write(known(given), hash);
        };
    }

    private Given known(Given given) {
        if (!(given.value() instanceof ObjectNode hash)) {
            throw given.refused("Invalid object");
        }
        Set<String> unknown = new TreeSet<>(hash.propertyNames());
        unknown.removeAll(kinds.keySet());
        if (!unknown.isEmpty()) {
            throw ApiError.unknownParameters(
                    unknown.stream().map(name -> given.part(name).name()).toList());
        }
        return given;
    }
}
