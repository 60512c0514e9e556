package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;

import dev.portico.sandbox.shape.CustomerShape;
import dev.portico.sandbox.shape.SubscriptionShape;
import java.time.Instant;

/** Customers who are on their way out, or gone. */
final class LeavingCustomers {

    private LeavingCustomers() {}

    static void arrive(DemoAccount account) {
        cancels(
                account,
                DemoCustomer.of(account, "canceling", "Rosa Luxemburg", 5).subscribes(STUDIO_MONTH, 1, 4));
        cancels(
                account,
                DemoCustomer.of(account, "canceling_flexible", "Frida Kahlo", 5)
                        .subscribes(STUDIO_MONTH, 1, 4)
                        .flexible());
        ended(account);
        account.keep(CustomerShape.deleted("cus_demo_deleted"));
    }

    private static void cancels(DemoAccount account, DemoSubscription subscription) {
        subscription.customer().payingWith("visa");
        subscription.paid(5);
        SubscriptionShape.cancelingAt(
                subscription.node(), subscription.periodEnd(), account.ago(0, 4), "too_expensive");
    }

    private static void ended(DemoAccount account) {
        DemoSubscription subscription = DemoCustomer.of(account, "ended", "Olympe de Gouges", 10)
                .payingWith("visa")
                .subscribes(STUDIO_MONTH, 1, 9);
        subscription.paidBefore(9);
        Instant end = subscription.periodStart();
        subscription.endedAt(end, account.ago(1, 0));
    }
}
