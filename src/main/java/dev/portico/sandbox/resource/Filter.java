package dev.portico.sandbox.resource;

import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parameter that narrows a list.
 *
 * @param given what is kept where the parameter is given; refuses values that make no sense
 * @param otherwise what is kept where it is not
 * @param index makes the list cheap where the parameter is given
 */
record Filter(
        String name,
        Function<Call, Predicate<ObjectNode>> given,
        Function<Call, Predicate<ObjectNode>> otherwise,
        @Nullable Index index) {

    static Filter of(String name, Function<Call, Predicate<ObjectNode>> given) {
        return new Filter(name, given, call -> any -> true, null);
    }

    /** Holds for every list of the resource; no request can name it. */
    static Filter always(Predicate<ObjectNode> kept) {
        return of("", call -> kept).otherwise(kept);
    }

    Filter otherwise(Predicate<ObjectNode> kept) {
        return new Filter(name, given, call -> kept, index);
    }

    /**
     * Stripe's lists leave out what is on a test clock unless it is looked for by one of these parameters; no request can
     * name this one.
     */
    static Filter offTestClocksUnless(String... parameters) {
        Predicate<ObjectNode> offClocks = object -> !object.path("test_clock").isString();
        Function<Call, Predicate<ObjectNode>> kept =
                call -> Stream.of(parameters).anyMatch(call.parameters()::has) ? any -> true : offClocks;
        return new Filter("", kept, kept, null);
    }

    Predicate<ObjectNode> of(Call call) {
        return call.parameters().has(name) ? given.apply(call) : otherwise.apply(call);
    }

    static Filter text(String name) {
        return of(name, call -> equal(name, Parameters.text(call.parameters(), name)));
    }

    static Filter ignoringCase(String name) {
        return of(name, call -> {
            String wanted = Parameters.text(call.parameters(), name);
            return object -> wanted.equalsIgnoreCase(object.path(name).asString(""));
        });
    }

    static Filter flag(String name) {
        return of(name, call -> {
            boolean wanted = Parameters.flag(call.parameters(), name);
            return object -> object.path(name).asBoolean(false) == wanted;
        });
    }

    static Filter oneOf(String name, String... values) {
        return of(name, call -> equal(name, choice(call, name, values)));
    }

    static String choice(Call call, String name, String... values) {
        String wanted = Parameters.text(call.parameters(), name);
        if (!List.of(values).contains(wanted)) {
            throw ApiError.invalid(name, "Invalid %s: must be one of %s".formatted(name, String.join(", ", values)));
        }
        return wanted;
    }

    private static Predicate<ObjectNode> equal(String name, String wanted) {
        return object -> wanted.equals(object.path(name).asString(""));
    }

    /** An object that must exist, found through an index. */
    static Filter reference(String type, Index index) {
        return new Filter(type, call -> referring(call, type, index::of), call -> any -> true, index);
    }

    /** An object that must exist, found at this place of those that refer to it. */
    static Filter reference(String type, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        return of(type, call -> referring(call, type, object -> object.at(place)));
    }

    private static Predicate<ObjectNode> referring(Call call, String type, Function<ObjectNode, JsonNode> reference) {
        String wanted = existing(call, type);
        return object -> wanted.equals(reference.apply(object).asString(""));
    }

    static String existing(Call call, String type) {
        String id = Parameters.text(call.parameters(), type);
        AccountObjects objects = call.objects();
        if (objects.find(type, id) == null) {
            throw ApiError.noSuchReference(type, id, type);
        }
        return id;
    }

    /** Any of a list of values. */
    static Filter anyOf(String name, String field) {
        return of(name, call -> {
            Set<String> wanted = texts(call, name);
            return object -> wanted.contains(object.path(field).asString(""));
        });
    }

    private static Set<String> texts(Call call, String name) {
        JsonNode values = call.parameters().path(name);
        if (!values.isArray()) {
            throw ApiError.invalid(name, "Invalid array");
        }
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.asString("")));
        return texts;
    }

    /** Fields of a hash: {@code recurring[interval]=month}. */
    static Filter hash(String name, String... fields) {
        return of(name, call -> {
            if (!(call.parameters().get(name) instanceof ObjectNode wanted)) {
                throw ApiError.invalid(name, "Invalid object");
            }
            Set<String> unknown = new TreeSet<>(wanted.propertyNames());
            unknown.removeAll(List.of(fields));
            if (!unknown.isEmpty()) {
                throw ApiError.unknownParameters(unknown.stream()
                        .map(field -> "%s[%s]".formatted(name, field))
                        .toList());
            }
            return object -> wanted.properties().stream()
                    .allMatch(field -> field.getValue().equals(object.path(name).get(field.getKey())));
        });
    }

    /** A time in seconds, or bounds of one. */
    static Filter moment(String name) {
        return of(name, call -> {
            JsonNode value = call.parameters().path(name);
            Predicate<Long> wanted = value instanceof ObjectNode bounds
                    ? Bound.all(name, bounds)
                    : Bound.EQUAL.to(Parameters.integer(call.parameters(), name));
            return object -> object.path(name).isNumber()
                    && wanted.test(object.path(name).longValue());
        });
    }

    private enum Bound {
        GT,
        GTE,
        LT,
        LTE,
        EQUAL;

        static Predicate<Long> all(String name, ObjectNode bounds) {
            Predicate<Long> all = any -> true;
            for (String bound : bounds.propertyNames()) {
                if (!List.of("gt", "gte", "lt", "lte").contains(bound)) {
                    throw ApiError.unknownParameters(List.of("%s[%s]".formatted(name, bound)));
                }
                all = all.and(valueOf(bound.toUpperCase(Locale.ROOT)).to(Parameters.integer(bounds, bound)));
            }
            return all;
        }

        Predicate<Long> to(long bound) {
            return switch (this) {
                case GT -> time -> time > bound;
                case GTE -> time -> time >= bound;
                case LT -> time -> time < bound;
                case LTE -> time -> time <= bound;
                case EQUAL -> time -> time == bound;
            };
        }
    }
}
