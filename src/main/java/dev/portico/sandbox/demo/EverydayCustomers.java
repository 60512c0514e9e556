package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;

/** Customers for whom everything is allowed, one for each ordinary way of being one. */
final class EverydayCustomers {

    private EverydayCustomers() {}

    static void arrive(DemoAccount account) {
        card(account);
        seats(account);
        discount(account);
        tax(account);
        credit(account);
        trial(account);
        behalf(account);
    }

    /** The one that documents show: a monthly plan for two years. */
    private static void card(DemoAccount account) {
        DemoCustomer.of(account, "card", "Ada Lovelace", 24)
                .at("Unter den Linden 10", "10117", "Berlin", "DE")
                .reachableAt("+493090182")
                .speaking("de")
                .taxId("eu_vat", "DE123456789", "verified")
                .payingWith("visa")
                .subscribes(STUDIO_MONTH, 1, 23)
                .paid(24);
    }

    private static void seats(DemoAccount account) {
        DemoCustomer.of(account, "seats", "Søren Kierkegård ApS", 9)
                .at("Strøget 7", "1160", "København", "DK")
                .speaking("da")
                .payingWith("mastercard")
                .subscribes(BUSINESS_MONTH, 7, 8)
                .paid(9);
    }

    private static void discount(DemoAccount account) {
        DemoCustomer.of(account, "discount", "Zoë Müller-Łukasiewicz", 6)
                .payingWith("visa")
                .subscribes(STUDIO_MONTH, 1, 5)
                .discounted("di_demo_discount", Catalogue.LOYAL, account.ago(-6, 0))
                .paid(6);
    }

    private static void tax(DemoAccount account) {
        DemoCustomer customer = DemoCustomer.of(account, "tax", "Käthe Weiß", 12)
                .at("Marienplatz 1", "80331", "München", "DE")
                .payingWith("visa");
        customer.taxable().subscribes(STUDIO_MONTH, 1, 11).taxedAutomatically().paid(12);
    }

    private static void credit(DemoAccount account) {
        DemoCustomer customer =
                DemoCustomer.of(account, "credit", "Niamh 🌻 Ó Conchúir", 3).payingWith("visa");
        customer.subscribes(STARTER_MONTH, 1, 2).paid(3);
        customer.node().put("balance", -1500);
        customer.node().withObjectProperty("invoice_credit_balance").put("eur", 1500);
    }

    private static void trial(DemoAccount account) {
        DemoSubscription trial =
                DemoCustomer.of(account, "trial", "李小龍", 0).payingWith("visa").subscribes(STUDIO_MONTH, 1, 0);
        trial.onTrial(account.ago(0, -2));
        trial.invoice(trial.start(), "subscription_create")
                .trial(trial.item(), account.ago(0, -2))
                .paid();
    }

    /** Subscribes to something of the business's own, and through it to something of its partner's. */
    private static void behalf(DemoAccount account) {
        DemoCustomer customer =
                DemoCustomer.of(account, "behalf", "Rahel Varnhagen", 4).payingWith("visa");
        customer.subscribes(STARTER_MONTH, 1, 3).paid(4);
        customer.subscribes(SUPPORT_MONTH, 1, 2).onBehalfOf("acct_demo_partner").paid(3);
    }
}
