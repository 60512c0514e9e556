package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.AddressShape;
import dev.portico.sandbox.shape.CustomerShape;
import dev.portico.sandbox.shape.PaymentMethodShape;
import dev.portico.sandbox.shape.TaxIdShape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A customer while being described. Every id of theirs has their short name in it. */
final class DemoCustomer {

    private final DemoAccount account;
    private final String name;
    private final ObjectNode node;
    private final List<ObjectNode> taxIds = new ArrayList<>();
    private final List<ObjectNode> methods = new ArrayList<>();
    private int subscriptions;
    private int invoices;

    private DemoCustomer(DemoAccount account, String name, ObjectNode node) {
        this.account = account;
        this.name = name;
        this.node = account.keep(node);
    }

    /** Somebody who has been here for so many months, without anything yet. */
    static DemoCustomer of(DemoAccount account, String name, String fullName, int months) {
        Instant created = account.ago(months, 14);
        return new DemoCustomer(
                account, name, CustomerShape.of("cus_demo_" + name, fullName, name + "@example.com", created));
    }

    DemoCustomer at(String line, String postalCode, String city, String country) {
        node.set("address", AddressShape.of(line, postalCode, city, country));
        return this;
    }

    /** Can be called, and has things sent to where the invoice goes. */
    DemoCustomer reachableAt(String phone) {
        ObjectNode shipping = node.put("phone", phone).putObject("shipping");
        shipping.set("address", node.path("address").deepCopy());
        shipping.set("name", node.path("name"));
        shipping.put("phone", phone);
        return this;
    }

    DemoCustomer speaking(String locale) {
        ((ArrayNode) node.path("preferred_locales")).add(locale);
        return this;
    }

    DemoCustomer taxId(String type, String value, String verification) {
        String id = "txi_demo_" + name + (taxIds.isEmpty() ? "" : "_" + (taxIds.size() + 1));
        taxIds.add(account.keep(TaxIdShape.of(id, id(), type, value, verification, created())));
        return this;
    }

    /** Has saved this method and pays with it. */
    DemoCustomer payingWith(String method) {
        CustomerShape.payingWith(node, has(method).path("id").asString());
        return this;
    }

    /** Has saved this method without paying with it. */
    ObjectNode has(String method) {
        JsonNode known = DemoMethods.of(method);
        methods.add(account.keep(PaymentMethodShape.of(
                "pm_demo_" + name + "_" + method,
                node,
                known.path("type").asString(),
                known.path("details"),
                created())));
        return methods.get(methods.size() - 1);
    }

    DemoSubscription subscribes(DemoPrice price, long quantity, int monthsAgo) {
        return subscribes(price, quantity, monthsAgo, "eur");
    }

    DemoSubscription subscribes(DemoPrice price, long quantity, int monthsAgo, String currency) {
        return begins(currency, account.ago(monthsAgo, 12)).with(price, quantity);
    }

    DemoSubscription subscribesToday(DemoPrice price) {
        return begins("eur", account.now().minus(Duration.ofHours(2))).with(price, 1);
    }

    /** Gets an invoice for something, once. */
    DemoInvoice buys(DemoPrice price, long quantity, int monthsAgo) {
        return invoice(account.ago(monthsAgo, 5), "eur").charge(price, quantity);
    }

    /** Lives where tax is collected. */
    DemoCustomer taxable() {
        CustomerShape.taxed(node, "supported");
        return this;
    }

    /** Begins the next invoice. */
    DemoInvoice invoice(Instant created, String currency) {
        invoices++;
        node.put("currency", currency);
        return DemoInvoice.of(this, "%s_%02d".formatted(name, invoices), currency, created);
    }

    /** Takes the next number, which only a finalized invoice gets. */
    String nextNumber() {
        int sequence = node.path("next_invoice_sequence").asInt();
        node.put("next_invoice_sequence", sequence + 1);
        return "%s-%04d".formatted(node.path("invoice_prefix").asString(), sequence);
    }

    DemoAccount account() {
        return account;
    }

    ObjectNode node() {
        return node;
    }

    List<ObjectNode> taxIds() {
        return taxIds;
    }

    String id() {
        return node.path("id").asString();
    }

    /** The method that pays: the default of the subscription, else of the customer, else whichever there is. */
    @Nullable
    ObjectNode methodFor(JsonNode subscription) {
        String own = subscription.path("default_payment_method").asString("");
        String general =
                node.path("invoice_settings").path("default_payment_method").asString("");
        for (String id : List.of(own, general)) {
            if (!id.isEmpty()) {
                return account.find(id);
            }
        }
        return methods.isEmpty() ? null : methods.get(0);
    }

    private DemoSubscription begins(String currency, Instant start) {
        subscriptions++;
        node.put("currency", currency);
        String suffix = name + (subscriptions == 1 ? "" : "_" + subscriptions);
        return DemoSubscription.of(this, suffix, currency, start);
    }

    private Instant created() {
        return Instant.ofEpochSecond(node.path("created").asLong());
    }
}
