package dev.portico.concurrency;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.portico.Portico;
import dev.portico.sandbox.Making;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Customers with one subscription each, of two units of the cheaper of two prices, and what there is of them in Stripe. */
final class Subscribers {

    private static final String CHANGES = "features[subscription_update]";
    private static final String ENDS = "features[subscription_cancel]";

    private final Portico portico;
    private final Making make;
    private final String product;
    private final String month;
    private final String year;

    Subscribers(TwoServers servers) {
        this.portico = servers.portico();
        this.make = servers.make();
        this.product = make.product("Desk");
        this.month = make.price(product, 1_000, "eur", "month");
        this.year = make.price(product, 30_000, "eur", "year");
    }

    /** A customer in a session. */
    record Subscriber(String customer, String subscription, String token) {

        /** A mutation of their subscription, of whose result these fields are asked for. */
        String mutation(String name, String input, String fields) {
            return "mutation { it: %s(input: { id: \"%s\" %s }) { %s userErrors { __typename code } } }"
                    .formatted(name, subscription, input, fields);
        }
    }

    String year() {
        return year;
    }

    /** A code that anybody can use. */
    String code(String code) {
        return make.code(code, make.coupon("percent_off=25", "duration=forever"));
    }

    /** A configuration in which all can be changed and ended, on these terms. */
    String configuration(String... terms) {
        Stream<String> usual = Stream.of(
                "features[invoice_history][enabled]=true",
                CHANGES + "[enabled]=true",
                CHANGES + "[default_allowed_updates][0]=price",
                CHANGES + "[default_allowed_updates][1]=quantity",
                CHANGES + "[default_allowed_updates][2]=promotion_code",
                CHANGES + "[proration_behavior]=always_invoice",
                ENDS + "[enabled]=true",
                ENDS + "[cancellation_reason][enabled]=true",
                ENDS + "[cancellation_reason][options][0]=too_expensive",
                ENDS + "[cancellation_reason][options][1]=other");
        return make.configurationWith(
                Stream.of(Stream.of(Making.offer(0, product, month, year)), usual, Stream.of(terms))
                        .flatMap(all -> all)
                        .toArray(String[]::new));
    }

    Subscriber subscriber(String configuration) {
        return subscriber(configuration, "pm_card_visa");
    }

    /** One who has paid with a good card so far, and will pay with this from now on. */
    Subscriber subscriber(String configuration, String method) {
        String customer = make.customer("pm_card_visa");
        String subscription = make.subscription(customer, month, 2);
        String id = make.method(customer, method);
        make.post("/v1/customers/" + customer, "invoice_settings[default_payment_method]=" + id);
        return new Subscriber(
                customer,
                subscription,
                portico.session(customer, ", configuration: \"%s\"".formatted(configuration), Map.of()));
    }

    JsonNode subscription(Subscriber subscriber) {
        return make.get("/v1/subscriptions/" + subscriber.subscription());
    }

    /** The newest first. */
    List<JsonNode> invoices(Subscriber subscriber) {
        return list("/v1/invoices?limit=100&customer=" + subscriber.customer());
    }

    List<JsonNode> invoiceItems(Subscriber subscriber) {
        return list("/v1/invoiceitems?limit=100&customer=" + subscriber.customer());
    }

    List<JsonNode> schedules(Subscriber subscriber) {
        return list("/v1/subscription_schedules?limit=100&customer=" + subscriber.customer());
    }

    /** How often what has happened to each customer since this second, by type. */
    Map<String, Map<String, Long>> happenings(long since) {
        return events(since).stream()
                .filter(event -> event.at("/data/object/customer").isString())
                .collect(groupingBy(
                        event -> event.at("/data/object/customer").asString(),
                        groupingBy(event -> event.path("type").asString(), TreeMap::new, counting())));
    }

    private List<JsonNode> events(long since) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        String after = "";
        do {
            page = make.get("/v1/events?limit=100&created[gte]=" + since + after);
            page.path("data").forEach(all::add);
            after = all.isEmpty()
                    ? ""
                    : "&starting_after=" + all.get(all.size() - 1).path("id").asString();
        } while (page.path("has_more").asBoolean());
        return all;
    }

    private List<JsonNode> list(String path) {
        return make.get(path).path("data").valueStream().toList();
    }
}
