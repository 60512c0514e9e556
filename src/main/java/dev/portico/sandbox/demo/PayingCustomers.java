package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Customers who differ in how they pay. */
final class PayingCustomers {

    /** Everything the portal supports, and one that it does not. */
    private static final List<String> ALL_METHODS = List.of(
            "us_bank_account",
            "amazon_pay",
            "au_becs_debit",
            "boleto",
            "applepay",
            "cashapp",
            "link",
            "nz_bank_account",
            "paypal",
            "acss_debit",
            "sepa_debit",
            "bacs_debit",
            "klarna");

    private PayingCustomers() {}

    static void arrive(DemoAccount account) {
        sepa(account);
        yen(account);
        checkout(account);
        methods(account);
    }

    private static void sepa(DemoAccount account) {
        DemoCustomer.of(account, "sepa", "Jürgen Größer", 14)
                .at("Königsallee 1", "40212", "Düsseldorf", "DE")
                .payingWith("sepa_debit")
                .subscribes(STUDIO_YEAR, 1, 13)
                .paid(2);
    }

    private static void yen(DemoAccount account) {
        DemoCustomer.of(account, "yen", "山田 太郎", 5)
                .at("丸の内1-9-1", "100-0005", "千代田区", "JP")
                .speaking("ja")
                .payingWith("visa")
                .subscribes(STUDIO_MONTH, 1, 4, "jpy")
                .paid(5);
    }

    /** Saved by Checkout, the method is the subscription's default and nobody else's. */
    private static void checkout(DemoAccount account) {
        DemoCustomer customer = DemoCustomer.of(account, "checkout", "François Noël", 4);
        ObjectNode method = customer.has("visa").put("allow_redisplay", "limited");
        DemoSubscription subscription =
                customer.subscribes(STUDIO_MONTH, 1, 3).flexible().payingWith(method);
        subscription.paid(4);
    }

    private static void methods(DemoAccount account) {
        DemoCustomer customer =
                DemoCustomer.of(account, "methods", "María José Núñez", 7).payingWith("visa");
        ALL_METHODS.forEach(method -> customer.has(method).put("allow_redisplay", "always"));
        customer.subscribes(STARTER_MONTH, 1, 2).paid(3);
    }
}
