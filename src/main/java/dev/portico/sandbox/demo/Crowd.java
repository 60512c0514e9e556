package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoPrice.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Everybody else: enough customers to page through, the same ones each time. */
final class Crowd {

    private static final int SIZE = 500;
    private static final long SEED = 2026;

    private static final List<String> GIVEN = List.of(
            "Anna",
            "Bülent",
            "Chloé",
            "Dimitri",
            "Eszter",
            "Færø",
            "Gül",
            "Håkon",
            "Inés",
            "João",
            "Kofi",
            "Lê",
            "Małgorzata",
            "Nuria",
            "Øystein",
            "Priya",
            "Qiáng",
            "Rūta",
            "Šárka",
            "Tomás");
    private static final List<String> FAMILY = List.of(
            "Andersson",
            "Brânză",
            "Çelik",
            "Dvořák",
            "Eriksen",
            "Fernández",
            "García",
            "Hoffmann",
            "Ivanović",
            "Jönsson",
            "Kowalska",
            "Lefèvre",
            "Müller",
            "Nguyễn",
            "Okafor",
            "Papadopoulos",
            "Quispe",
            "Rossi",
            "Suzuki",
            "Tóth");
    private static final List<String> METHODS = List.of("visa", "visa", "mastercard", "sepa_debit", "paypal", "link");
    private static final List<DemoPrice> PRICES = List.of(
            STARTER_MONTH,
            STARTER_YEAR,
            STUDIO_MONTH,
            STUDIO_YEAR,
            BUSINESS_MONTH,
            ANALYTICS_MONTH,
            STORAGE_MONTH,
            SUPPORT_MONTH);

    private static final Map<DemoProduct, Integer> MOST = Map.of(DemoProduct.BUSINESS, 40, DemoProduct.STORAGE, 400);

    private final DemoAccount account;
    private final Random random = new Random(SEED);

    private Crowd(DemoAccount account) {
        this.account = account;
    }

    static void arrive(DemoAccount account) {
        Crowd crowd = new Crowd(account);
        for (int number = 1; number <= SIZE; number++) {
            crowd.arrive(number);
        }
    }

    private void arrive(int number) {
        int months = 1 + random.nextInt(36);
        DemoCustomer customer = DemoCustomer.of(
                        account, "g%03d".formatted(number), pick(GIVEN) + " " + pick(FAMILY), months)
                .payingWith(pick(METHODS));
        List<DemoPrice> wanted = new ArrayList<>(PRICES);
        Collections.shuffle(wanted, random);
        int subscriptions = 1 + random.nextInt(3);
        for (DemoPrice price : wanted.subList(0, subscriptions)) {
            customer.subscribes(price, quantity(price), random.nextInt(months)).paid(1 + random.nextInt(2));
        }
    }

    private long quantity(DemoPrice price) {
        return 1 + random.nextInt(MOST.getOrDefault(price.product, 1));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
