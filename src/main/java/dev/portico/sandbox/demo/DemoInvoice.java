package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.BillingCycle;
import dev.portico.sandbox.shape.InvoiceLife;
import dev.portico.sandbox.shape.InvoiceLineShape;
import dev.portico.sandbox.shape.InvoiceShape;
import dev.portico.sandbox.shape.LineWording;
import dev.portico.sandbox.shape.PaymentShape;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** An invoice while being described. What ends its description says what became of it. */
final class DemoInvoice {

    private static final Duration DRAFT_TIME = Duration.ofHours(1);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Duration TERM = Duration.ofDays(30);

    private final DemoCustomer customer;
    private final String name;
    private final ObjectNode node;
    private final Instant created;
    private JsonNode subscription = MissingNode.getInstance();

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
        this.subscription = subscription;
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

    /** Charges what is left of a period at another price, and gives back what is left of it at the old one. */
    DemoInvoice switching(JsonNode item, JsonNode price, Instant end) {
        prorated(item, item.path("price"), end, "Unused time on ", -1);
        return prorated(item, price, end, "Remaining time on ", 1);
    }

    /** Is sent to be paid, instead of being charged. */
    DemoInvoice toBeSent() {
        node.put("collection_method", "send_invoice");
        return this;
    }

    void paid() {
        open();
        InvoiceLife.paid(node, finalized().plusSeconds(5));
        if (node.path("amount_due").asLong() > 0) {
            paidBy("succeeded");
        }
    }

    /** Was never finalized. */
    void draft() {
        InvoiceShape.total(node).put("auto_advance", false);
    }

    /** Was sent and waits for its due date. */
    void sent() {
        open();
        paidBy("requires_payment_method");
    }

    void voided() {
        open();
        InvoiceLife.voided(node, finalized().plus(Duration.ofDays(3)));
        paidBy("canceled");
    }

    void uncollectible() {
        open();
        InvoiceLife.uncollectible(node, finalized().plus(Duration.ofDays(40)));
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

    private DemoInvoice prorated(JsonNode item, JsonNode price, Instant end, String words, int sign) {
        line(item, price, item.path("quantity").asLong(), created, end);
        JsonNode lines = node.path("lines").path("data");
        ObjectNode line = (ObjectNode) lines.path(lines.size() - 1);
        InvoiceLineShape.prorated(line, sign * share(item, line.path("amount").asLong()));
        line.put("description", words + product(price) + " after " + DAY.format(created));
        return this;
    }

    /** The part of an amount that belongs to what is left of the item's period, by the second. */
    private long share(JsonNode item, long amount) {
        long start = item.path("current_period_start").asLong();
        long end = item.path("current_period_end").asLong();
        return Math.round((double) amount * (end - created.getEpochSecond()) / (end - start));
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
        InvoiceLife.finalized(node, customer.account().id(), customer.nextNumber(), finalized());
        if (node.path("collection_method").asString().equals("send_invoice")) {
            InvoiceLife.dueAfter(node, TERM);
        }
    }

    private ObjectNode paidBy(String status) {
        ObjectNode intent = PaymentShape.intent("pi_demo_" + name, node, status);
        ObjectNode method = customer.methodFor(subscription);
        if (method != null && !status.equals("requires_payment_method")) {
            PaymentShape.with(intent, method);
        }
        InvoiceLife.payment(node, "inpay_demo_" + name, intent);
        return customer.account().keep(intent);
    }

    /** Only renewals wait as drafts, for an hour. */
    private Instant finalized() {
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
