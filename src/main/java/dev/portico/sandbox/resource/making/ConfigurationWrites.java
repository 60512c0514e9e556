package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.FLAG;
import static dev.portico.sandbox.request.Kind.TEXT;
import static dev.portico.sandbox.request.Kind.URL;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.ConfigurationShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.Routes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and edits what the portal lets customers do; none is ever deleted.
 *
 * @see <a href="https://docs.stripe.com/api/customer_portal/configurations">Stripe: portal configurations</a>
 */
final class ConfigurationWrites {

    private static final String PATH = "/v1/billing_portal/configurations";
    private static final String TYPE = "billing_portal.configuration";

    private static final Fields CUSTOMER_UPDATE = new Fields()
            .with("enabled", FLAG)
            .with(
                    "allowed_updates",
                    Kind.listOf(Kind.oneOf("address", "email", "name", "phone", "shipping", "tax_id")));

    private static final Fields PAYMENT_METHOD_UPDATE =
            new Fields().with("enabled", FLAG).with("payment_method_configuration", TEXT.orNull());

    private static final Fields CANCELLATION_REASON = new Fields()
            .with("enabled", FLAG)
            .with(
                    "options",
                    Kind.listOf(Kind.oneOf(
                            "customer_service",
                            "low_quality",
                            "missing_features",
                            "other",
                            "switched_service",
                            "too_complex",
                            "too_expensive",
                            "unused")));

    private static final Fields SUBSCRIPTION_CANCEL = new Fields()
            .with("enabled", FLAG)
            .with("mode", Kind.oneOf("at_period_end", "immediately"))
            .with("proration_behavior", Kind.oneOf("none", "create_prorations", "always_invoice"))
            .with("cancellation_reason", CANCELLATION_REASON);

    private static final Fields PERIOD_END = new Fields()
            .with(
                    "conditions",
                    Kind.listOf(
                            new Fields().with("type", Kind.oneOf("decreasing_item_amount", "shortening_interval"))));

    private static final Fields SUBSCRIPTION_UPDATE = new Fields()
            .with("enabled", FLAG)
            .with("billing_cycle_anchor", Kind.oneOf("now", "unchanged").orNull())
            .with("default_allowed_updates", Kind.listOf(Kind.oneOf("price", "promotion_code", "quantity")))
            .with("products", Kind.listOf(OfferedProduct::read))
            .with("proration_behavior", Kind.oneOf("none", "create_prorations", "always_invoice"))
            .with("schedule_at_period_end", PERIOD_END)
            .with("trial_update_behavior", Kind.oneOf("end_trial", "continue_trial"));

    private static final Fields FEATURES = new Fields()
            .with("customer_update", CUSTOMER_UPDATE)
            .with("invoice_history", new Fields().with("enabled", FLAG))
            .with("payment_method_update", PAYMENT_METHOD_UPDATE)
            .with("subscription_cancel", SUBSCRIPTION_CANCEL)
            .with("subscription_update", SUBSCRIPTION_UPDATE);

    private static final Fields FIELDS = new Fields()
            .with(
                    "business_profile",
                    new Fields()
                            .with("headline", Kind.text(60).orNull())
                            .with("privacy_policy_url", URL.orNull())
                            .with("terms_of_service_url", URL.orNull()))
            .with("default_return_url", URL.orNull())
            .with("features", FEATURES)
            .with("login_page", new Fields().with("enabled", FLAG))
            .with("metadata", Kind.METADATA)
            .with("name", TEXT.orNull());

    private static final Fields LATER = FIELDS.and(new Fields().with("active", FLAG));

    private ConfigurationWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.post(PATH, FIELDS.names(), desk.writing(ConfigurationWrites::create))
                .post(PATH + "/:id", LATER.names(), desk.writing(ConfigurationWrites::edit));
    }

    private static ObjectNode create(Work work) {
        Given given = work.given();
        given.require("features");
        ConfigurationRules.requireWhole(given.part("features"));
        ObjectNode configuration = ConfigurationShape.of(Ids.random("bpc_"), work.now());
        FIELDS.write(work.given(configuration), configuration);
        ConfigurationRules.check(given.part("features"), configuration);
        return work.made(reachable(configuration));
    }

    private static ObjectNode edit(Work work) {
        ObjectNode edited = work.edited(TYPE, LATER).put("updated", work.now().getEpochSecond());
        ConfigurationRules.check(work.given().part("features"), edited);
        return reachable(edited);
    }

    /** Only an enabled login page has an address. */
    private static ObjectNode reachable(ObjectNode configuration) {
        ObjectNode page = configuration.withObjectProperty("login_page");
        boolean enabled = page.path("enabled").asBoolean();
        page.put(
                "url",
                enabled
                        ? "https://billing.stripe.com/p/login/test_"
                                + configuration.path("id").asString()
                        : null);
        return configuration;
    }
}
