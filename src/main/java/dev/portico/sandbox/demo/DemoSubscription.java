package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.BillingCycle;
import dev.portico.sandbox.shape.DiscountShape;
import dev.portico.sandbox.shape.SubscriptionShape;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A subscription while being described, and the invoices it has caused. */
final class DemoSubscription {

    private final DemoCustomer customer;
    private final String name;
    private final ObjectNode node;
    private final Instant start;

    private DemoSubscription(DemoCustomer customer, String name, ObjectNode node, Instant start) {
        this.customer = customer;
        this.name = name;
        this.node = node;
        this.start = start;
    }

    static DemoSubscription of(DemoCustomer customer, String name, String currency, Instant start) {
        ObjectNode node = SubscriptionShape.of("sub_demo_" + name, customer.node(), currency, start);
        customer.account().keep(node);
        return new DemoSubscription(customer, name, node, start);
    }

    DemoSubscription with(DemoPrice price, long quantity) {
        int items = node.path("items").path("data").size();
        String id = "si_demo_" + name + (items == 0 ? "" : "_i" + (items + 1));
        SubscriptionShape.item(id, node, customer.account().find(price.id()), quantity);
        SubscriptionShape.inPeriod(node, periodStart(), periodEnd());
        return this;
    }

    DemoSubscription sentByMail(int days) {
        node.put("collection_method", "send_invoice").put("days_until_due", days);
        return this;
    }

    DemoSubscription flexible() {
        SubscriptionShape.flexible(node);
        return this;
    }

    /** What is paid for it is this connected account's income. */
    DemoSubscription onBehalfOf(String connected) {
        node.put("on_behalf_of", connected);
        return this;
    }

    DemoSubscription taxedAutomatically() {
        node.withObjectProperty("automatic_tax")
                .put("enabled", true)
                .putObject("liability")
                .put("type", "self");
        return this;
    }

    DemoSubscription discounted(String id, String coupon, Instant end) {
        customer.account().keep(DiscountShape.applied(id, coupon, node, end));
        ((ArrayNode) node.path("discounts")).add(id);
        return this;
    }

    /** Has a default method of its own, which Checkout saved. */
    DemoSubscription payingWith(ObjectNode method) {
        node.set("default_payment_method", method.path("id"));
        node.withObjectProperty("payment_settings").put("save_default_payment_method", "on_subscription");
        return this;
    }

    /** Is in its trial from the start to this end, which is its first period. */
    DemoSubscription onTrial(Instant end) {
        SubscriptionShape.trialing(node, start, end).put("billing_cycle_anchor", end.getEpochSecond());
        SubscriptionShape.inPeriod(node, start, end);
        return this;
    }

    DemoSubscription pausingWithoutMethod() {
        node.withObjectProperty("trial_settings")
                .withObjectProperty("end_behavior")
                .put("missing_payment_method", "pause");
        return this;
    }

    /** Waits for a payment before its item changes to this price. */
    DemoSubscription awaiting(JsonNode price, Instant expiry) {
        node.set("pending_update", SubscriptionShape.pendingUpdate(item(), price, expiry));
        return this;
    }

    /** Was asked to end and did, at the end of a period. */
    DemoSubscription endedAt(Instant end, Instant requested) {
        SubscriptionShape.cancelingAt(node, end, requested, "switched_service");
        node.put("status", "canceled").put("ended_at", end.getEpochSecond());
        SubscriptionShape.inPeriod(node, cycle().start(cycle().periodAt(end) - 1), end);
        return this;
    }

    DemoSubscription inStatus(String status) {
        node.put("status", status);
        return this;
    }

    /** Has paid for so many periods up to now; the first of all comes with the subscription. */
    DemoSubscription paid(int periods) {
        int current = currentPeriod();
        for (int period = Math.max(0, current - periods + 1); period <= current; period++) {
            bill(period).paid();
        }
        return this;
    }

    /** Has paid for so many periods before this one. */
    DemoSubscription paidBefore(int periods) {
        int current = currentPeriod();
        for (int period = Math.max(0, current - periods); period < current; period++) {
            bill(period).paid();
        }
        return this;
    }

    /** The invoice for this period. */
    DemoInvoice bill() {
        return bill(currentPeriod());
    }

    private DemoInvoice bill(int period) {
        Instant from = cycle().start(period);
        DemoInvoice invoice = invoice(from, period == 0 ? "subscription_create" : "subscription_cycle");
        invoice.node()
                .put("period_start", cycle().start(Math.max(0, period - 1)).getEpochSecond());
        for (JsonNode item : node.path("items").path("data")) {
            invoice.charge(item, period, cycle());
        }
        return invoice;
    }

    /** An invoice that this subscription causes, without lines yet. */
    DemoInvoice invoice(Instant created, String reason) {
        DemoInvoice invoice =
                customer.invoice(created, node.path("currency").asString()).of(node, reason);
        node.set("latest_invoice", invoice.node().path("id"));
        return invoice;
    }

    DemoCustomer customer() {
        return customer;
    }

    ObjectNode node() {
        return node;
    }

    JsonNode item() {
        return node.path("items").path("data").path(0);
    }

    Instant start() {
        return start;
    }

    Instant periodStart() {
        return cycle().start(currentPeriod());
    }

    Instant periodEnd() {
        return cycle().start(currentPeriod() + 1);
    }

    private int currentPeriod() {
        return cycle().periodAt(customer.account().now());
    }

    private BillingCycle cycle() {
        JsonNode recurring = item().path("price").path("recurring");
        return new BillingCycle(
                start,
                recurring.path("interval").asString(),
                recurring.path("interval_count").asInt());
    }
}
