package dev.portico.sandbox.resource;

import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions and their items. */
final class Subscriptions implements Resource {

    private static final String[] STATUSES = {
        "active",
        "all",
        "canceled",
        "ended",
        "incomplete",
        "incomplete_expired",
        "past_due",
        "paused",
        "trialing",
        "unpaid"
    };

    private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");

    @Override
    public void register(Routes routes) {
        ReadResource.of(
                        "/v1/subscriptions",
                        "subscription",
                        Filter.reference("customer", Index.CUSTOMER),
                        Filter.of("status", Subscriptions::inStatus)
                                .otherwise(status("canceled").negate()),
                        Filter.of("price", Subscriptions::withPrice),
                        Filter.oneOf("collection_method", "charge_automatically", "send_invoice"),
                        Filter.moment("created"),
                        Filter.text("test_clock"),
                        Filter.offTestClocksUnless("customer", "test_clock"))
                .register(routes);
        Set<String> ofItems = Set.of("subscription", "limit", "starting_after", "ending_before", "expand");
        routes.get("/v1/subscription_items", ofItems, Subscriptions::items)
                .get("/v1/subscription_items/:id", Retrieval.PARAMETERS, new Retrieval("subscription_item"));
    }

    private static Predicate<ObjectNode> inStatus(Call call) {
        String wanted = Filter.choice(call, "status", STATUSES);
        return switch (wanted) {
            case "all" -> any -> true;
            case "ended" ->
                subscription -> ENDED.contains(subscription.path("status").asString(""));
            default -> status(wanted);
        };
    }

    private static Predicate<ObjectNode> status(String wanted) {
        return subscription -> wanted.equals(subscription.path("status").asString(""));
    }

    private static Predicate<ObjectNode> withPrice(Call call) {
        String wanted = Filter.existing(call, "price");
        return subscription -> subscription
                .path("items")
                .path("data")
                .valueStream()
                .anyMatch(item -> wanted.equals(item.path("price").path("id").asString("")));
    }

    private static ObjectNode items(Call call) {
        Parameters.require(call.parameters(), "subscription");
        String subscription = Filter.existing(call, "subscription");
        ObjectNode found = Retrieval.find(call, "subscription", subscription);
        return new EmbeddedList("subscription_item", found.path("items")).page(call);
    }
}
