package dev.portico.sandbox;

import dev.portico.sandbox.store.Filling;
import dev.portico.sandbox.store.Json;
import java.time.Instant;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** Just enough of everything to see the rules at work. */
public final class TinyWorld implements Filling {

    public static final int INVOICES = 25;

    @Override
    public String fingerprint() {
        return "tiny";
    }

    @Override
    public void fill(String own, Instant now, BiConsumer<String, ObjectNode> put) {
        put.accept(own, object("account", own, 1));
        put.accept("acct_partner", object("account", "acct_partner", 2));
        put.accept("acct_partner", object("customer", "cus_partner", 1));
        put.accept(own, object("product", "prod_1", 1).put("name", "Desk").put("active", true));
        put.accept(own, object("product", "prod_2", 2).put("name", "Room").put("active", false));
        ObjectNode price =
                object("price", "price_1", 1).put("product", "prod_1").put("currency", "eur");
        price.putObject("currency_options").putObject("usd").put("unit_amount", 5);
        put.accept(own, price);
        put.accept(own, object("customer", "cus_1", 1).put("email", "one@example.com"));
        put.accept(own, object("customer", "cus_2", 2).put("email", "two@example.com"));
        put.accept(own, object("customer", "cus_gone", 3).put("deleted", true));
        put.accept(own, subscription("sub_active", "active", 1, price));
        put.accept(own, subscription("sub_canceled", "canceled", 2, price));
        put.accept(own, subscription("sub_expired", "incomplete_expired", 3, price));
        for (int number = 1; number <= INVOICES; number++) {
            put.accept(own, invoice(number));
        }
        ObjectNode method =
                object("payment_method", "pm_1", 1).put("customer", "cus_1").put("type", "card");
        put.accept(own, method);
        put.accept(
                own,
                object("payment_method", "pm_2", 2).put("customer", "cus_2").put("type", "card"));
        put.accept(own, object("promotion_code", "promo_1", 1).put("code", "SPRING"));
    }

    public static ObjectNode object(String type, String id, long created) {
        return Json.object().put("id", id).put("object", type).put("created", created);
    }

    private static ObjectNode subscription(String id, String status, long created, ObjectNode price) {
        ObjectNode subscription =
                object("subscription", id, created).put("customer", "cus_1").put("status", status);
        subscription.putNull("default_payment_method");
        ObjectNode item = object("subscription_item", "si_" + id, created).put("subscription", id);
        item.set("price", price);
        ObjectNode items = subscription.putObject("items").put("object", "list").put("has_more", false);
        items.putArray("data").add(item);
        return subscription;
    }

    private static ObjectNode invoice(int number) {
        ObjectNode invoice = object("invoice", "in_" + number, number).put("customer", "cus_1");
        ObjectNode parent = invoice.putObject("parent");
        parent.putObject("subscription_details").put("subscription", "sub_active");
        invoice.putObject("payments").put("object", "list").putArray("data");
        var lines = invoice.putObject("lines")
                .put("object", "list")
                .put("has_more", false)
                .putArray("data");
        for (int line = 1; line <= 12; line++) {
            lines.add(object("line_item", "il_" + number + "_" + line, 0));
        }
        return invoice.put("status", "paid");
    }
}
