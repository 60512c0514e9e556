package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;

import dev.portico.sandbox.shape.AccountShape;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Two businesses connected to the own one, each with customers of its own. */
final class ConnectedAccounts {

    private ConnectedAccounts() {}

    static DemoAccount partner(Instant now) {
        DemoAccount account = open("acct_demo_partner", "Partner Coworking", "#0b6e4f", now);
        Catalogue.stock(account, List.of(PARTNER_DESK_MONTH, PARTNER_DESK_YEAR, PARTNER_ROOM_MONTH));
        Configurations.ofPartner(account);
        DemoCustomer.of(account, "partner", "Simone de Beauvoir", 8)
                .payingWith("visa")
                .subscribes(PARTNER_DESK_MONTH, 2, 7)
                .paid(8);
        DemoCustomer.of(account, "partner_two", "Jean-Paul Sartre", 3)
                .payingWith("sepa_debit")
                .subscribes(PARTNER_ROOM_MONTH, 1, 2)
                .paid(3);
        return account;
    }

    static DemoAccount other(Instant now) {
        DemoAccount account = open("acct_demo_other", "Other Business", "#7a1f5c", now);
        Catalogue.stock(account, List.of(CLASSIC_MONTH));
        DemoCustomer.of(account, "other", "Nikola Tesla", 4)
                .payingWith("mastercard")
                .subscribes(CLASSIC_MONTH, 1, 3)
                .paid(4);
        return account;
    }

    private static DemoAccount open(String id, String business, String colour, Instant now) {
        ObjectNode account = AccountShape.of(id, business, now.minus(900, ChronoUnit.DAYS));
        AccountShape.reachable(
                account, "https://" + id.substring(10) + ".example.com", "hello@example.com", "+4930222");
        return new DemoAccount(AccountShape.branded(account, colour, "#ffffff"), now);
    }
}
