package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.Refusals;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request asks of a subscription, as far as it can be understood without looking at the subscription. */
record ChangeRequest(ObjectNode parameters) {

    private static final Set<String> PENDING = Set.of(
            "expand",
            "payment_behavior",
            "proration_behavior",
            "proration_date",
            "billing_cycle_anchor",
            "items",
            "trial_end",
            "trial_from_plan",
            "add_invoice_items");

    boolean has(String name) {
        return parameters.has(name);
    }

    /** Whether it is given to be unset. */
    boolean clears(String name) {
        return has(name)
                && parameters.path(name).isString()
                && parameters.path(name).asString().isEmpty();
    }

    ProrationBehavior prorations() {
        return choice("proration_behavior", ProrationBehavior.CREATE_PRORATIONS, ProrationBehavior::wire);
    }

    PaymentBehavior payment() {
        PaymentBehavior behavior = choice("payment_behavior", PaymentBehavior.ALLOW_INCOMPLETE, PaymentBehavior::wire);
        if (behavior == PaymentBehavior.PENDING_IF_INCOMPLETE) {
            parameters.propertyNames().stream()
                    .filter(name -> !PENDING.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusals.notPending(name);
                    });
        }
        return behavior;
    }

    private <E extends Enum<E>> E choice(String name, E otherwise, Function<E, String> wire) {
        if (!has(name)) {
            return otherwise;
        }
        String given = Parameters.text(parameters, name);
        List<E> all = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
        return all.stream()
                .filter(each -> wire.apply(each).equals(given))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid(
                        name,
                        "Invalid %s: must be one of %s"
                                .formatted(name, all.stream().map(wire).collect(Collectors.joining(", ")))));
    }

    /** The moment from which things are prorated. */
    long prorationDate(JsonNode subscription, long now) {
        if (!has("proration_date")) {
            return now;
        }
        long date = Parameters.integer(parameters, "proration_date");
        boolean within = Items.of(subscription).stream()
                .allMatch(item -> item.path("current_period_start").asLong() <= date
                        && date <= item.path("current_period_end").asLong());
        if (!within) {
            throw Refusals.prorationDate();
        }
        return date;
    }

    boolean anchorsNow() {
        String anchor = parameters.path("billing_cycle_anchor").asString("unchanged");
        if (!anchor.equals("now") && !anchor.equals("unchanged")) {
            throw ApiError.invalid(
                    "billing_cycle_anchor", "Invalid billing_cycle_anchor: must be one of now or unchanged");
        }
        return anchor.equals("now");
    }

    /** Null where the trial is left as it is. */
    @Nullable
    Long trialEnd(long now) {
        if (!has("trial_end")) {
            return null;
        }
        return parameters.path("trial_end").asString("").equals("now")
                ? now
                : (Long) Parameters.integer(parameters, "trial_end");
    }

    List<JsonNode> items() {
        return parameters.path("items").valueStream().toList();
    }
}
