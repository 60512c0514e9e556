package dev.portico.change;

import static dev.portico.change.Seeds.chance;
import static dev.portico.change.Seeds.oneOf;

import dev.portico.change.Wares.Ware;
import dev.portico.sandbox.Making;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A customer with a subscription in any state that can be made. */
final class GeneratedCustomer {

    private static final long DAY = 86_400;

    private final Making make;
    private final Wares wares;
    private final Random random;

    /** Where a payment stays as it is: with a card that always pays. */
    final boolean pays;

    final String id;
    final String subscription;

    GeneratedCustomer(Making make, Wares wares, Random random) {
        this.make = make;
        this.wares = wares;
        this.random = random;
        String kind = oneOf(random, "plain", "plain", "plain", "plain", "unpaid", "asked", "incomplete", "paused");
        this.pays = kind.equals("plain");
        this.id = customer(kind);
        this.subscription = make.subscription(id, ware().price(), 1L + random.nextInt(4), terms(kind));
        spoil(kind);
        happenings();
    }

    private String customer(String kind) {
        if (kind.equals("paused")) {
            return make.customerWithoutMethod("test_clock=" + make.clock(1_790_000_000));
        }
        return make.customer(kind.equals("incomplete") ? "pm_card_chargeCustomerFail" : "pm_card_visa");
    }

    private Ware ware() {
        return oneOf(
                random,
                wares.all.stream()
                        .filter(ware -> ware.subscribable() && (!ware.metered() || chance(random, 40)))
                        .toList());
    }

    private String[] terms(String kind) {
        List<String> terms = new ArrayList<>();
        terms.add("currency=eur");
        terms.add("billing_mode[type]=" + oneOf(random, "classic", "flexible"));
        if (kind.equals("paused")) {
            terms.add("trial_period_days=3");
            terms.add("trial_settings[end_behavior][missing_payment_method]=pause");
        } else if (chance(random, 20)) {
            terms.add("trial_period_days=14");
        }
        if (kind.equals("plain") && chance(random, 8)) {
            terms.add("collection_method=send_invoice");
            terms.add("days_until_due=30");
        }
        int discounts = chance(random, 4) ? 20 : chance(random, 25) ? 1 + random.nextInt(3) : 0;
        for (int number = 0; number < discounts; number++) {
            terms.add("discounts[%d][coupon]=%s".formatted(number, wares.coupons.get(number)));
        }
        return terms.toArray(String[]::new);
    }

    /** Lets the payment method fail, or ask, only after the first payment. */
    private void spoil(String kind) {
        switch (kind) {
            case "unpaid" -> {
                payWith("pm_card_chargeCustomerFail");
                if (isIn("active") && chance(random, 60)) {
                    change("billing_cycle_anchor=now");
                }
            }
            case "asked" -> {
                payWith("pm_card_authenticationRequired");
                if (isIn("active") && chance(random, 50)) {
                    change("billing_cycle_anchor=now", "payment_behavior=pending_if_incomplete");
                }
            }
            case "paused" -> moveClock(4 * DAY);
            default -> {}
        }
    }

    private void payWith(String method) {
        make.post("/v1/customers/" + id, "invoice_settings[default_payment_method]=" + make.method(id, method));
    }

    private void moveClock(long seconds) {
        JsonNode customer = make.get("/v1/customers/" + id);
        String clock =
                "/v1/test_helpers/test_clocks/" + customer.path("test_clock").asString();
        long frozen = make.get(clock).path("frozen_time").asLong();
        make.post(clock + "/advance", "frozen_time=" + (frozen + seconds));
    }

    private void happenings() {
        if (!isIn("active", "trialing", "past_due")
                || !now().path("pending_update").isNull()) {
            return;
        }
        switch (random.nextInt(20)) {
            case 0 -> change("cancel_at_period_end=true");
            case 1 ->
                change("cancel_at="
                        + (now().at("/items/data/0/current_period_end").asLong() - DAY));
            case 2 ->
                change("cancel_at="
                        + now().at("/items/data/0/current_period_end").asLong());
            case 3 ->
                change("pause_collection[behavior]=" + oneOf(random, "void", "keep_as_draft", "mark_uncollectible"));
            case 4 -> schedule(false);
            case 5 -> schedule(true);
            case 6 -> secondItem();
            case 7 -> make.delete("/v1/subscriptions/" + subscription);
            default -> {}
        }
    }

    private void secondItem() {
        JsonNode first = now().at("/items/data/0/price");
        wares.all.stream()
                .filter(ware -> ware.subscribable() && !ware.metered())
                .filter(ware -> !ware.price().equals(first.path("id").asString()))
                .filter(ware ->
                        make.get("/v1/prices/" + ware.price()).at("/recurring").equals(first.path("recurring")))
                .findFirst()
                .ifPresent(ware -> change("items[0][price]=" + ware.price(), "proration_behavior=none"));
    }

    private void schedule(boolean withChange) {
        JsonNode schedule = make.post("/v1/subscription_schedules", "from_subscription=" + subscription);
        JsonNode phase = schedule.at("/phases/0");
        JsonNode item = now().at("/items/data/0");
        if (!withChange || item.path("quantity").isMissingNode()) {
            return;
        }
        String price = item.at("/price/id").asString();
        make.post(
                "/v1/subscription_schedules/" + schedule.path("id").asString(),
                "phases[0][start_date]=" + phase.path("start_date").asLong(),
                "phases[0][end_date]=" + phase.path("end_date").asLong(),
                "phases[0][items][0][price]=" + price,
                "phases[0][items][0][quantity]=" + item.path("quantity").asLong(),
                "phases[1][items][0][price]=" + price,
                "phases[1][items][0][quantity]=9",
                "phases[1][duration][interval]=month");
    }

    private void change(String... parameters) {
        make.post("/v1/subscriptions/" + subscription, parameters);
    }

    private boolean isIn(String... statuses) {
        return List.of(statuses).contains(now().path("status").asString());
    }

    private JsonNode now() {
        return make.get("/v1/subscriptions/" + subscription);
    }
}
