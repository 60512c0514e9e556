package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.BillingCycle;
import dev.portico.sandbox.shape.InvoiceLife;
import dev.portico.sandbox.shape.InvoiceLineShape;
import dev.portico.sandbox.shape.InvoiceShape;
import dev.portico.sandbox.shape.PaymentShape;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An invoice while being described. What ends its description says what became of it. */
final class DemoInvoice {

    private static final Duration DRAFT_TIME = Duration.ofHours(1);

    private final DemoCustomer customer;
    private final String name;
    private final ObjectNode node;
    private final Instant created;

    private DemoInvoice(DemoCustomer customer, String name, ObjectNode node, Instant created) {
        this.customer = customer;
        this.name = name;
        this.node = node;
        this.created = created;
    }

    static DemoInvoice of(DemoCustomer customer, String name, String currency, Instant created) {
        DemoAccount account = customer.account();
        ObjectNode node = InvoiceShape.of("in_demo_" + name, account.node(), customer.node(), currency, created);
        customer.taxIds().forEach(taxId -> InvoiceShape.withTaxId(node, taxId));
        return new DemoInvoice(customer, name, account.keep(node), created);
    }

    DemoInvoice of(ObjectNode subscription, String reason) {
        InvoiceShape.billing(node, subscription, reason);
        if (subscription.path("automatic_tax").path("enabled").asBoolean()) {
            InvoiceShape.automaticallyTaxed(node);
        }
        return this;
    }

    /** Charges an item for a period: in advance, or in arrears for what was used. */
    DemoInvoice charge(JsonNode item, int period, BillingCycle cycle) {
        boolean metered = item.path("quantity").isMissingNode();
        int charged = metered ? Math.max(0, period - 1) : period;
        long quantity = metered ? usage(period) : item.path("quantity").asLong();
        return line(item, item.path("price"), quantity, cycle.start(charged), cycle.start(charged + 1));
    }

    /** Charges nothing for an item until its trial ends. */
    DemoInvoice trial(JsonNode item, Instant end) {
        line(item, item.path("price"), 1, created, end);
        ObjectNode line = (ObjectNode) node.path("lines").path("data").path(0);
        line.put("amount", 0).put("subtotal", 0);
        line.put("description", "Trial period for " + product(item.path("price")));
        line.withObjectProperty("pricing").put("unit_amount_decimal", "0");
        return this;
    }

    /** Charges for something once, without a subscription. */
    DemoInvoice charge(DemoPrice price, long quantity) {
        return line(null, customer.account().find(price.id()), quantity, created, created);
    }

    /** Charges one item for a stretch of time. */
    DemoInvoice charge(JsonNode item, JsonNode price, Instant start, Instant end) {
        return line(item, price, item.path("quantity").asLong(), start, end);
    }

    void paid() {
        open();
        InvoiceLife.paid(node, finalised().plusSeconds(5));
        if (node.path("amount_due").asLong() > 0) {
            paidBy("succeeded");
        }
    }

    /** Was never finalized. */
    void draft() {
        InvoiceShape.total(node);
    }

    /** Was sent and waits for its due date. */
    void sent(int days) {
        open();
        InvoiceLife.dueAfter(node, Duration.ofDays(days));
        paidBy("requires_payment_method");
    }

    void voided() {
        open();
        InvoiceLife.voided(node, finalised().plus(Duration.ofDays(3)));
        paidBy("canceled");
    }

    void uncollectible() {
        open();
        InvoiceLife.uncollectible(node, finalised().plus(Duration.ofDays(40)));
        paidBy("requires_payment_method");
    }

    /** Could not be collected: the bank refused, and it will be tried again. */
    void declined() {
        open();
        InvoiceLife.tried(node, 2, customer.account().now().plus(Duration.ofDays(2)));
        PaymentShape.declined(paidBy("requires_payment_method"), "insufficient_funds");
    }

    /** Waits for the customer to confirm the payment to the bank. */
    void awaitingCustomer() {
        open();
        InvoiceLife.tried(node, 1, customer.account().now().plus(Duration.ofDays(3)));
        PaymentShape.awaitingCustomer(paidBy("requires_action"));
    }

    ObjectNode node() {
        return node;
    }

    private DemoInvoice line(@Nullable JsonNode item, JsonNode price, long quantity, Instant start, Instant end) {
        String currency = node.path("currency").asString();
        int number = node.path("lines").path("data").size() + 1;
        ObjectNode line = InvoiceLineShape.of("il_demo_" + name + "_" + number, price, currency, quantity);
        InvoiceLineShape.covering(line, LineWording.of(product(price), price, currency, quantity), start, end);
        if (item == null) {
            InvoiceLineShape.ofInvoiceItem(line, "ii_demo_" + name + "_" + number);
        } else {
            InvoiceLineShape.ofItem(line, item);
        }
        InvoiceShape.add(node, reduced(line));
        return this;
    }

    private ObjectNode reduced(ObjectNode line) {
        for (JsonNode discount : node.path("discounts")) {
            InvoiceLineShape.discounted(
                    line, discount.asString(), line.path("amount").asLong() / 5);
        }
        boolean taxed = node.path("automatic_tax").path("enabled").asBoolean();
        return taxed ? InvoiceLineShape.taxed(line, Catalogue.VAT, 19) : line;
    }

    private void open() {
        InvoiceShape.total(node);
        InvoiceLife.finalised(node, customer.account().id(), customer.nextNumber(), finalised());
    }

    private ObjectNode paidBy(String status) {
        ObjectNode intent = PaymentShape.intent("pi_demo_" + name, node, status);
        ObjectNode method = customer.method();
        if (method != null) {
            PaymentShape.with(intent, method);
        }
        InvoiceLife.payment(node, "inpay_demo_" + name, intent);
        return customer.account().keep(intent);
    }

    /** Only renewals wait as drafts, for an hour. */
    private Instant finalised() {
        boolean renewal = node.path("billing_reason").asString().equals("subscription_cycle");
        return renewal ? created.plus(DRAFT_TIME) : created;
    }

    private String product(JsonNode price) {
        return customer.account()
                .find(price.path("product").asString())
                .path("name")
                .asString();
    }

    private static long usage(int period) {
        return period == 0 ? 0 : 12_000 + 350L * period;
    }
}
