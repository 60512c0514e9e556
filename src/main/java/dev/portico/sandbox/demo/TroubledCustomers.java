package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;

/** Customers with money owed, or with nothing that is running. */
final class TroubledCustomers {

    private TroubledCustomers() {}

    static void arrive(DemoAccount account) {
        pastDue(account);
        authentication(account);
        incomplete(account);
        paused(account);
        collectionPaused(account);
        invoiceOnly(account);
    }

    private static void pastDue(DemoAccount account) {
        DemoCustomer customer =
                DemoCustomer.of(account, "pastdue", "Ludwig van Beethoven", 4).payingWith("declining");
        customer.node().put("delinquent", true);
        DemoSubscription subscription =
                customer.subscribes(STUDIO_MONTH, 1, 3).inStatus("past_due").paidBefore(3);
        subscription.bill().declined();
    }

    private static void authentication(DemoAccount account) {
        DemoCustomer customer =
                DemoCustomer.of(account, "sca", "Đặng Thị Hương", 3).payingWith("authenticate");
        customer.node().put("delinquent", true);
        DemoSubscription subscription =
                customer.subscribes(STUDIO_MONTH, 1, 2).inStatus("past_due").paidBefore(2);
        subscription.bill().awaitingCustomer();
    }

    private static void incomplete(DemoAccount account) {
        DemoCustomer customer =
                DemoCustomer.of(account, "incomplete", "Ἀριστοτέλης", 1).payingWith("declining");
        customer.subscribesToday(STUDIO_MONTH).inStatus("incomplete").bill().declined();
    }

    /** The trial ended without a payment method. */
    private static void paused(DemoAccount account) {
        DemoSubscription subscription =
                DemoCustomer.of(account, "paused", "Οδυσσεύς", 1).subscribes(STUDIO_MONTH, 1, 0);
        subscription.onTrial(account.ago(0, 2)).inStatus("paused").pausingWithoutMethod();
        subscription
                .invoice(subscription.start(), "subscription_create")
                .trial(subscription.item(), account.ago(0, 2))
                .paid();
    }

    /** Runs on while nothing is collected for it. */
    private static void collectionPaused(DemoAccount account) {
        DemoSubscription subscription = DemoCustomer.of(account, "collection", "Ngũgĩ wa Thiong'o", 4)
                .payingWith("visa")
                .subscribes(STARTER_MONTH, 1, 3)
                .paid(4);
        subscription
                .node()
                .putObject("pause_collection")
                .put("behavior", "void")
                .put("resumes_at", account.ago(-2, 0).getEpochSecond());
    }

    /** Buys now and then: an invoice in every state there is. */
    private static void invoiceOnly(DemoAccount account) {
        DemoCustomer customer = DemoCustomer.of(account, "invoiceonly", "Сергей Иванович Танеев", 8);
        customer.has("mastercard");
        customer.buys(LETTERS_MONTH, 40, 7).paid();
        customer.buys(LETTERS_MONTH, 15, 6).voided();
        customer.buys(STORAGE_MONTH, 250, 5).uncollectible();
        customer.buys(LETTERS_MONTH, 8, 3).paid();
        customer.buys(SUPPORT_MONTH, 1, 0).toBeSent().sent();
        customer.buys(LETTERS_MONTH, 3, 0).draft();
    }
}
