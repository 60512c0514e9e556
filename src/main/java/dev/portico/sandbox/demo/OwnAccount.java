package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.AccountShape;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The business that runs the portal: a German maker of software. */
final class OwnAccount {

    private OwnAccount() {}

    static DemoAccount open(String id, Instant now) {
        DemoAccount account = new DemoAccount(business(id, now), now);
        Catalogue.stock(account, prices());
        Catalogue.stockExtras(account);
        Configurations.ofOwnAccount(account);
        EverydayCustomers.arrive(account);
        PayingCustomers.arrive(account);
        LimitedCustomers.arrive(account);
        TroubledCustomers.arrive(account);
        LeavingCustomers.arrive(account);
        Crowd.arrive(account);
        return account;
    }

    private static List<DemoPrice> prices() {
        return Stream.of(DemoPrice.values()).filter(price -> !price.ofPartner()).toList();
    }

    private static ObjectNode business(String id, Instant now) {
        ObjectNode account = AccountShape.of(id, "Portico Demo GmbH", now.minus(2000, ChronoUnit.DAYS));
        AccountShape.reachable(account, "https://demo.example.com", "billing@demo.example.com", "+493012345678");
        return AccountShape.branded(account, "#1f4b99", "#f2a541");
    }
}
