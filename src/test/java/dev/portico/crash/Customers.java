package dev.portico.crash;

import dev.portico.Portico;
import dev.portico.sandbox.Making;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes customers with one subscription each whose time stands still, so that equal ones pay equal amounts. */
final class Customers {

    /** Later than the clocks that the customers are on, in seconds. */
    private static final long PRESENT = 1_795_000_000;

    private static final long NOW = 1_790_000_000;
    private static final String SUBSCRIPTION = """
             subscription { id status cancelAt cancelAtPeriodEnd endedAt items { quantity price { id } }
                cancellationDetails { reason feedback comment }
                pendingChange { quantity price { id } invoice { id status } clientSecret }
                scheduledChange { quantity price { id } takesEffectAt byCustomer } }
            userErrors { __typename code message path ... on NotEligible { reasons { code } }
                ... on PaymentDeclined { declineCode }
                ... on PaymentActionRequired { clientSecret invoice { id status } }
                ... on PreviewStale { preview { userErrors { code } } } }
            """;

    private final Map<String, String> configurations = new HashMap<>();
    private final Portico portico;
    private final Making make;
    private final String product;
    private final String price;

    Customers(Portico portico, Making make) {
        this.portico = portico;
        this.make = make;
        this.product = make.product("Desk");
        this.price = make.price(product, 1_000, "eur", "month");
    }

    /** One of them, in a session. */
    record Buyer(String customer, String subscription, String token) {}

    /** A customer under a configuration that says this besides what all say. */
    Buyer buyer(String terms, String... more) {
        String customer = make.customer("pm_card_visa", "test_clock=" + make.clock(NOW));
        String subscription = make.subscription(customer, price, 2, more);
        return new Buyer(customer, subscription, session(customer, terms));
    }

    Making make() {
        return make;
    }

    /** From now on. */
    Buyer payingWith(String method, Buyer buyer) {
        String id = make.method(buyer.customer, method);
        make.post("/v1/customers/" + buyer.customer, "invoice_settings[default_payment_method]=" + id);
        return buyer;
    }

    /** Does it at once, without a key. */
    Buyer having(Buyer buyer, String mutation, String input) {
        JsonNode payload = portico.post(buyer.token, document(buyer, mutation, input))
                .whole()
                .data(mutation);
        if (payload.path("subscription").isNull() && mutation.equals("subscriptionUpdate")) {
            throw new AssertionError("Not prepared: " + payload);
        }
        return buyer;
    }

    /** The preview of a change, as further input of that change. */
    String previewed(Buyer buyer, String input) {
        String token = portico.post(
                        buyer.token,
                        "{ subscriptionChangePreview(input: { id: \"%s\" %s }) { previewToken } }"
                                .formatted(buyer.subscription, input))
                .whole()
                .text("subscriptionChangePreview.previewToken");
        return input + ", previewToken: \"" + token + "\"";
    }

    Scene about(Buyer buyer, String mutation, String input) {
        String keyed = input + ", idempotencyKey: \"" + UUID.randomUUID() + "\"";
        return new Scene(buyer.token, document(buyer, mutation, keyed), () -> state(buyer));
    }

    private static String document(Buyer buyer, String mutation, String input) {
        String more = switch (mutation) {
            case "subscriptionUpdate" -> " takesEffect effectiveAt invoice { id status total { minorUnits } }";
            case "subscriptionCancel" -> " takesEffect endsAt";
            default -> "";
        };
        return "mutation { %s(input: { id: \"%s\" %s }) { %s %s } }"
                .formatted(mutation, buyer.subscription, input, SUBSCRIPTION, more);
    }

    /** All of the customer's objects in Stripe, and every event of theirs: those of the present would hide them. */
    private String state(Buyer buyer) {
        String of = "?limit=100&customer=" + buyer.customer;
        Stream<JsonNode> objects = Stream.of(
                        "/v1/customers/" + buyer.customer,
                        "/v1/subscriptions" + of + "&status=all",
                        "/v1/subscription_schedules" + of,
                        "/v1/invoices" + of + "&expand[]=data.payments",
                        "/v1/invoiceitems" + of)
                .map(make::get);
        List<JsonNode> events = make.get("/v1/events?limit=100&created[lt]=" + PRESENT)
                .path("data")
                .valueStream()
                .filter(event -> event.toString().contains(buyer.customer))
                .toList();
        return Likeness.of(Stream.concat(objects, events.stream())
                .map(JsonNode::toPrettyString)
                .collect(Collectors.joining("\n")));
    }

    private String session(String customer, String terms) {
        String configuration = configurations.computeIfAbsent(terms, this::configuration);
        return portico.session(customer, ", configuration: \"" + configuration + "\"", Map.of());
    }

    private String configuration(String terms) {
        return make.configurationWith(Stream.concat(
                        Stream.of(Making.offer(0, product, price)),
                        Stream.of(
                                "features[invoice_history][enabled]=true",
                                "features[subscription_update][enabled]=true",
                                "features[subscription_update][default_allowed_updates][0]=price",
                                "features[subscription_update][default_allowed_updates][1]=quantity",
                                "features[subscription_cancel][enabled]=true",
                                "features[subscription_cancel][cancellation_reason][enabled]=true",
                                "features[subscription_cancel][cancellation_reason][options][0]=too_expensive",
                                terms))
                .toArray(String[]::new));
    }
}
