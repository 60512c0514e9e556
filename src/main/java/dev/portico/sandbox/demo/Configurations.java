package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;
import static dev.portico.sandbox.shape.ConfigurationShape.feature;

import dev.portico.sandbox.shape.ConfigurationShape;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the demo accounts let their customers do. */
final class Configurations {

    private static final List<String> REASONS = List.of(
            "too_expensive",
            "missing_features",
            "switched_service",
            "unused",
            "customer_service",
            "too_complex",
            "low_quality",
            "other");

    private Configurations() {}

    static void ofOwnAccount(DemoAccount account) {
        ObjectNode standard = generous(account, "bpc_demo_default", "Everything a customer can do");
        standard.put("is_default", true);
        offer(standard, 0, STARTER_MONTH, STARTER_YEAR);
        offer(standard, 0, STUDIO_MONTH, STUDIO_YEAR);
        offer(standard, 500, BUSINESS_MONTH, BUSINESS_YEAR);
        offer(standard, 0, ANALYTICS_MONTH, ANALYTICS_YEAR);
        offer(standard, 10_000, STORAGE_MONTH);
        offer(standard, 1_000, LETTERS_MONTH);
        offer(standard, 0, SUPPORT_MONTH, SUPPORT_YEAR);
        offer(standard, 0, API_MONTH);
        offer(standard, 0, ARCHIVE_MONTH, ARCHIVE_YEAR);
        restricted(account, "bpc_demo_restricted", "Invoices only");
        account.keep(ConfigurationShape.of("bpc_demo_bare", "Subscriptions only", account.ago(30, 0)));
        restricted(account, "bpc_demo_inactive", "Not in use any more").put("active", false);
    }

    static void ofPartner(DemoAccount account) {
        ObjectNode configuration =
                generous(account, "bpc_demo_partner", "Members").put("is_default", true);
        offer(configuration, 20, PARTNER_DESK_MONTH, PARTNER_DESK_YEAR);
        offer(configuration, 0, PARTNER_ROOM_MONTH);
    }

    private static ObjectNode restricted(DemoAccount account, String id, String name) {
        ObjectNode configuration = ConfigurationShape.of(id, name, account.ago(30, 0));
        feature(configuration, "invoice_history").put("enabled", true);
        return account.keep(configuration);
    }

    private static ObjectNode generous(DemoAccount account, String id, String name) {
        ObjectNode configuration = restricted(account, id, name).put("default_return_url", "https://demo.example.com");
        presented(configuration, id);
        ObjectNode customerUpdate = feature(configuration, "customer_update").put("enabled", true);
        listed(customerUpdate.putArray("allowed_updates"), "address", "email", "name", "phone", "shipping", "tax_id");
        feature(configuration, "payment_method_update").put("enabled", true);
        cancelable(feature(configuration, "subscription_cancel"));
        updatable(feature(configuration, "subscription_update"));
        return configuration;
    }

    private static void presented(ObjectNode configuration, String id) {
        configuration
                .withObjectProperty("business_profile")
                .put("headline", "Everything about what you pay for")
                .put("privacy_policy_url", "https://demo.example.com/privacy")
                .put("terms_of_service_url", "https://demo.example.com/terms");
        configuration
                .withObjectProperty("login_page")
                .put("enabled", true)
                .put("url", "https://billing.stripe.com/p/login/test_" + id);
    }

    private static void cancelable(ObjectNode cancel) {
        ObjectNode reason = cancel.put("enabled", true).withObjectProperty("cancellation_reason");
        listed(reason.put("enabled", true).putArray("options"), REASONS.toArray(String[]::new));
    }

    private static void updatable(ObjectNode update) {
        update.put("enabled", true)
                .put("proration_behavior", "create_prorations")
                .put("billing_cycle_anchor", "unchanged");
        listed((ArrayNode) update.path("default_allowed_updates"), "price", "promotion_code", "quantity");
        JsonNode conditions = update.path("schedule_at_period_end").path("conditions");
        Stream.of("decreasing_item_amount", "shortening_interval")
                .forEach(type -> ((ArrayNode) conditions).addObject().put("type", type));
    }

    private static void offer(ObjectNode configuration, int most, DemoPrice... prices) {
        List<String> ids = Stream.of(prices).map(DemoPrice::id).toList();
        ConfigurationShape.offer(configuration, prices[0].product.id(), ids, most);
    }

    private static void listed(ArrayNode list, String... values) {
        Stream.of(values).forEach(list::add);
    }
}
