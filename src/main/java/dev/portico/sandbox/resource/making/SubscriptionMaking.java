package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.FLAG;

import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.subscription.SubscriptionCreation;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.PriceAmount;
import dev.portico.sandbox.shape.SubscriptionShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes subscriptions, which are billed the flexible way unless the request says otherwise.
 *
 * @see <a href="https://docs.stripe.com/api/subscriptions/create">Stripe: create a subscription</a>
 */
final class SubscriptionMaking {

    private static final String METHOD = "default_payment_method";

    private static final int MOST = 500;

    /** <a href="https://docs.stripe.com/billing/testing/test-clocks#limitations">Stripe: limits of test clocks</a>. */
    private static final int MOST_ON_A_CLOCK = 3;

    private static final Fields FIELDS = new Fields()
            .with(
                    "automatic_tax",
                    new Fields().with("enabled", FLAG).with("liability", new Fields().with("type", Kind.oneOf("self"))))
            .with("collection_method", Kind.oneOf("charge_automatically", "send_invoice"))
            .with("days_until_due", Kind.AMOUNT)
            .with(METHOD, Kind.reference("payment_method"))
            .with(
                    "default_tax_rates",
                    Kind.listOf(given -> given.books()
                            .get(Kind.reference("tax_rate").read(given).asString())
                            .deepCopy()))
            .with("description", Kind.text(500).orNull())
            .with("metadata", Kind.METADATA)
            .with(
                    "payment_settings",
                    new Fields().with("save_default_payment_method", Kind.oneOf("off", "on_subscription")))
            .with(
                    "trial_settings",
                    new Fields()
                            .with(
                                    "end_behavior",
                                    new Fields()
                                            .with(
                                                    "missing_payment_method",
                                                    Kind.oneOf("cancel", "create_invoice", "pause"))));

    private static final Fields MODE = new Fields()
            .with("type", Kind.oneOf("classic", "flexible"))
            .with("flexible", new Fields().with("proration_discounts", Kind.oneOf("included", "itemized")));

    private SubscriptionMaking() {}

    static void register(Routes routes, Desk desk) {
        routes.post(
                "/v1/subscriptions",
                FIELDS.names(
                        "billing_cycle_anchor",
                        "billing_mode",
                        "cancel_at",
                        "cancel_at_period_end",
                        "currency",
                        "customer",
                        "discounts",
                        "items",
                        "off_session",
                        "payment_behavior",
                        "proration_behavior",
                        "trial_end",
                        "trial_period_days"),
                desk.writing(SubscriptionMaking::create));
    }

    private static ObjectNode create(Work work) {
        Given given = work.given();
        given.require("customer", "items");
        String id = Kind.reference("customer").read(given.part("customer")).asString();
        ObjectNode customer = work.books().get(id);
        checkRoom(work, customer);
        ObjectNode subscription = begun(work, given, customer);
        FIELDS.write(work.given(subscription), subscription);
        checkCollection(given, subscription);
        checkMethod(work, given, customer);
        tax(given, customer, subscription);
        return new SubscriptionCreation(work.books(), work::plain)
                .carryOut(subscription, work.call().parameters());
    }

    private static void checkRoom(Work work, ObjectNode customer) {
        String id = customer.path("id").asString();
        long live = work.books().list("subscription", Index.CUSTOMER, id).stream()
                .filter(each -> !Items.isIn(each, "canceled", "incomplete_expired"))
                .count();
        if (live >= (customer.path("test_clock").isString() ? MOST_ON_A_CLOCK : MOST)) {
            throw ApiError.invalid(
                    "customer_max_subscriptions",
                    "customer",
                    "The customer %s has the maximum number of subscriptions.".formatted(id));
        }
    }

    private static ObjectNode begun(Work work, Given given, ObjectNode customer) {
        String currency = currency(work, given, customer);
        Instant now = Instant.ofEpochSecond(work.books().now(customer));
        ObjectNode subscription = SubscriptionShape.of(Ids.random("sub_"), customer, currency, now);
        subscription.set("test_clock", customer.path("test_clock"));
        if (customer.path("currency").isNull()) {
            work.books().edit(customer.path("id").asString()).put("currency", currency);
        }
        return billed(given.part("billing_mode"), subscription);
    }

    private static ObjectNode billed(Given mode, ObjectNode subscription) {
        if (mode.value().isObject()) {
            mode.require("type");
            MODE.read(mode);
        }
        if ("classic".equals(mode.textOf("type"))) {
            return subscription;
        }
        SubscriptionShape.flexible(subscription);
        String discounts = mode.part("flexible").textOf("proration_discounts");
        if (discounts != null) {
            subscription
                    .withObjectProperty("billing_mode")
                    .withObjectProperty("flexible")
                    .put("proration_discounts", discounts);
        }
        return subscription;
    }

    /** That of the request; else of the customer, where the price has it; else of the price. */
    private static String currency(Work work, Given given, ObjectNode customer) {
        if (given.has("currency")) {
            return Kind.CURRENCY.read(given.part("currency")).asString();
        }
        Given first = given.part("items").element(0);
        first.require("price");
        ObjectNode price = work.books()
                .get(Kind.reference("price").read(first.part("price")).asString());
        String usual = customer.path("currency").asString("");
        return PriceAmount.isIn(price, usual) ? usual : price.path("currency").asString();
    }

    private static void checkCollection(Given given, ObjectNode subscription) {
        if (subscription.path("collection_method").asString().equals("send_invoice")) {
            given.require("days_until_due");
        } else if (given.has("days_until_due")) {
            throw given.part("days_until_due")
                    .refused("`days_until_due` can only be set when `collection_method` is `send_invoice`.");
        }
    }

    private static void checkMethod(Work work, Given given, ObjectNode customer) {
        String method = given.textOf(METHOD);
        if (method != null && !work.books().get(method).path("customer").equals(customer.path("id"))) {
            throw given.part(METHOD)
                    .refused(
                            "The customer does not have a payment method with the ID %s. The payment method must be attached to the customer."
                                    .formatted(method));
        }
    }

    private static void tax(Given given, ObjectNode customer, ObjectNode subscription) {
        if (!subscription.path("automatic_tax").path("enabled").asBoolean()) {
            return;
        }
        if (customer.at("/tax/automatic_tax").asString("").equals("unrecognized_location")) {
            throw ApiError.invalid(
                    "customer_tax_location_invalid",
                    given.part("automatic_tax").name(),
                    "The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.");
        }
        subscription.withObjectProperty("automatic_tax").putObject("liability").put("type", "self");
    }
}
