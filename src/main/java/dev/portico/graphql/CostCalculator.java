package dev.portico.graphql;

import dev.portico.shared.PageRequest;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many calls to Stripe and to the database a field may cause: its own, by the {@code @cost} of the schema, and those
 * of what is below it, once for each entry of its page. Fields are counted where they are answered, so a fragment as often as it is used.
 */
final class CostCalculator {

    /** Far above any limit, and small enough for any number of fields to be added up. */
    private static final long MOST = 1_000_000_000;

    private final GraphQLSchema schema;

    CostCalculator(GraphQLSchema schema) {
        this.schema = schema;
    }

    long calls(Collection<ExecutableNormalizedField> fields) {
        return fields.stream().mapToLong(this::calls).sum();
    }

    private long calls(ExecutableNormalizedField field) {
        long below = calls(field.getChildren());
        return field.getFieldDefinitions(schema).stream()
                .mapToLong(definition -> calls(definition, field.getResolvedArguments(), below))
                .max()
                .orElse(0);
    }

    /** Each of several ids is looked up by itself, where a page is one call. */
    private static long calls(GraphQLFieldDefinition field, Map<String, Object> arguments, long below) {
        long calls = arguments.get("ids") instanceof List<?> ids
                ? Math.max(ids.size(), 1) * (own(field, arguments) + below)
                : own(field, arguments) + entries(field, arguments) * below;
        return Math.min(calls, MOST);
    }

    private static long own(GraphQLFieldDefinition field, Map<String, Object> arguments) {
        GraphQLAppliedDirective cost = field.getAppliedDirective("cost");
        return cost == null || isIncluded(arguments, cost.getArgument("beyond").getValue())
                ? 0
                : Objects.requireNonNull(cost.getArgument("calls").<Integer>getValue());
    }

    /** The first entries of some lists come with what they belong to. */
    private static boolean isIncluded(Map<String, Object> arguments, @Nullable Integer included) {
        return included != null && arguments.get("after") == null && first(arguments) <= included;
    }

    /** A list's size cannot be known beforehand unless the document says it, as that of a page does. */
    private static long entries(GraphQLFieldDefinition field, Map<String, Object> arguments) {
        String type = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
        return type.endsWith("Connection") ? Math.max(first(arguments), 1) : 1;
    }

    private static int first(Map<String, Object> arguments) {
        return arguments.get("first") instanceof Integer first ? first : PageRequest.USUAL;
    }
}
