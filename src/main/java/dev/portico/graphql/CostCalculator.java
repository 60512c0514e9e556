package dev.portico.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many calls to Stripe a field may cause: its own, by the {@code @cost} of the schema, and those of what is below
 * it, once for each entry of its page.
 */
final class CostCalculator {

    private CostCalculator() {}

    static int calls(FieldComplexityEnvironment field, int below) {
        long calls = own(field) + (long) entries(field) * below;
        return (int) Math.min(calls, Integer.MAX_VALUE);
    }

    private static int own(FieldComplexityEnvironment field) {
        GraphQLAppliedDirective cost = field.getFieldDefinition().getAppliedDirective("cost");
        return cost == null || isIncluded(field, cost.getArgument("beyond").getValue())
                ? 0
                : Objects.requireNonNull(cost.getArgument("calls").<Integer>getValue());
    }

    /** The first entries of some lists come with what they belong to. */
    private static boolean isIncluded(FieldComplexityEnvironment field, @Nullable Integer included) {
        return included != null
                && field.getArguments().get("after") == null
                && field.getArguments().get("first") instanceof Integer first
                && first <= included;
    }

    /** A list's size cannot be known beforehand unless the document says it; {@code ids} and {@code first} do. */
    private static int entries(FieldComplexityEnvironment field) {
        String type =
                GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()).getName();
        if (type.endsWith("Connection") && field.getArguments().get("first") instanceof Integer first) {
            return Math.max(first, 1);
        }
        return field.getArguments().get("ids") instanceof List<?> ids ? Math.max(ids.size(), 1) : 1;
    }
}
