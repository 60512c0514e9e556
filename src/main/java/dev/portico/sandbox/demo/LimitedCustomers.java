package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;

import dev.portico.sandbox.shape.ScheduleShape;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A customer for each reason why a subscription cannot be updated though it is in good standing. */
final class LimitedCustomers {

    private LimitedCustomers() {}

    static void arrive(DemoAccount account) {
        multi(account);
        metered(account);
        invoiced(account);
        unsupported(account);
        scheduled(account);
        untaxed(account);
        outside(account);
        pending(account);
    }

    private static void multi(DemoAccount account) {
        DemoCustomer.of(account, "multi", "Grace Hopper", 6)
                .payingWith("visa")
                .subscribes(STUDIO_MONTH, 1, 5)
                .with(ANALYTICS_MONTH, 1)
                .paid(6);
    }

    private static void metered(DemoAccount account) {
        DemoCustomer.of(account, "metered", "Alan Turing", 4)
                .payingWith("visa")
                .subscribes(API_MONTH, 1, 3)
                .paid(4);
    }

    private static void invoiced(DemoAccount account) {
        DemoCustomer customer = DemoCustomer.of(account, "invoiced", "Weyland-Yutani B.V.", 6)
                .at("Herengracht 500", "1017 CB", "Amsterdam", "NL")
                .taxId("eu_vat", "NL000000000B01", "pending");
        customer.has("visa");
        DemoSubscription subscription =
                customer.subscribes(BUSINESS_MONTH, 25, 5).sentByMail(30).paidBefore(5);
        subscription.bill().sent();
    }

    private static void unsupported(DemoAccount account) {
        DemoCustomer.of(account, "unsupported", "Åsa Öberg", 3)
                .payingWith("klarna")
                .subscribes(STUDIO_MONTH, 1, 2)
                .paid(3);
    }

    private static void scheduled(DemoAccount account) {
        DemoSubscription subscription = DemoCustomer.of(account, "scheduled", "Katherine Johnson", 5)
                .payingWith("visa")
                .subscribes(STUDIO_YEAR, 1, 4)
                .paid(1);
        Instant change = subscription.periodEnd();
        ObjectNode schedule = ScheduleShape.of("sub_sched_demo_scheduled", subscription.node(), account.ago(0, 3));
        ScheduleShape.phase(schedule, account.find(STUDIO_YEAR.id()), 1, subscription.start(), change);
        ScheduleShape.phase(schedule, account.find(STUDIO_MONTH.id()), 1, change, change.plus(Duration.ofDays(30)));
        account.keep(ScheduleShape.running(schedule, 0));
        subscription.node().put("schedule", "sub_sched_demo_scheduled");
    }

    private static void untaxed(DemoAccount account) {
        DemoCustomer.of(account, "untaxed", "Emmy Noether", 30)
                .payingWith("visa")
                .subscribes(ARCHIVE_MONTH, 1, 29)
                .paid(3);
    }

    private static void outside(DemoAccount account) {
        DemoCustomer.of(account, "outside", "ليلى بنت أحمد", 40)
                .payingWith("visa")
                .subscribes(CLASSIC_MONTH, 1, 39)
                .paid(3);
    }

    /** Wanted more, but the payment for it failed: the change waits for the money. */
    private static void pending(DemoAccount account) {
        DemoSubscription subscription = DemoCustomer.of(account, "pending", "Hedy Lamarr", 3)
                .payingWith("declining")
                .subscribes(STARTER_MONTH, 1, 2)
                .paid(3);
        Instant tried = account.now().minus(Duration.ofHours(1));
        subscription
                .invoice(tried, "subscription_update")
                .switching(subscription.item(), account.find(STUDIO_MONTH.id()), subscription.periodEnd())
                .declined();
        subscription.awaiting(account.find(STUDIO_MONTH.id()), tried.plus(Duration.ofHours(23)));
    }
}
