package dev.portico.change;

import static dev.portico.change.Seeds.chance;
import static dev.portico.change.Seeds.oneOf;

import dev.portico.sandbox.Making;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A customer somewhere in a period of a subscription, with prices, discounts, taxes and a balance of any kind. */
final class GeneratedBill {

    private static final String UPDATE = "features[subscription_update]";

    private final Making make;
    private final Random random;
    private final String currency;
    private final List<String> prices = new ArrayList<>();
    private final String clock;
    private boolean lasting = true;

    final String customer;
    final String configuration;
    final String subscription;

    GeneratedBill(Making make, Random random) {
        this.make = make;
        this.random = random;
        this.currency = oneOf(random, "usd", "eur", "jpy", "krw", "kwd", "bhd");
        this.clock = make.clock(1_790_000_000L + random.nextInt(400 * 86_400));
        this.customer = make.customer(
                "pm_card_visa",
                "test_clock=" + clock,
                "balance=" + (chance(random, 60) ? 0 : random.nextInt(25_000) - 20_000));
        this.configuration = configuration();
        this.subscription = make.subscription(customer, oneOf(random, prices), quantity(), terms());
        pass();
    }

    private long quantity() {
        return 1L + random.nextInt(12);
    }

    private String price(String product, String interval) {
        String amount = chance(random, 30)
                ? "unit_amount_decimal=" + random.nextInt(30_000) + "." + (1 + random.nextInt(9999))
                : "unit_amount=" + (chance(random, 6) ? 0 : 100 + random.nextInt(40_000));
        String price = make.price(
                amount,
                "product=" + product,
                "currency=" + currency,
                "recurring[interval]=" + interval,
                "tax_behavior=exclusive");
        prices.add(price);
        return price;
    }

    private String configuration() {
        String desk = make.product("Desk");
        String lamp = make.product("Lamp");
        List<String> terms = new ArrayList<>(List.of(
                "features[invoice_history][enabled]=true",
                UPDATE + "[enabled]=true",
                UPDATE + "[default_allowed_updates][0]=price",
                UPDATE + "[default_allowed_updates][1]=quantity",
                UPDATE + "[default_allowed_updates][2]=promotion_code",
                UPDATE + "[proration_behavior]=" + oneOf(random, "none", "create_prorations", "always_invoice")));
        Stream.of(Making.offer(0, desk, price(desk, "month"), price(desk, "year"), price(desk, "week")))
                .forEach(terms::add);
        Stream.of(Making.offer(1, lamp, price(lamp, "month"))).forEach(terms::add);
        sometimes(terms, UPDATE + "[billing_cycle_anchor]", "now", "unchanged");
        sometimes(terms, UPDATE + "[trial_update_behavior]", "continue_trial", "end_trial");
        String condition = UPDATE + "[schedule_at_period_end][conditions][0][type]";
        sometimes(terms, condition, "decreasing_item_amount", "shortening_interval");
        return make.configurationWith(terms.toArray(String[]::new));
    }

    private void sometimes(List<String> terms, String name, String... values) {
        if (chance(random, 30)) {
            terms.add(name + "=" + oneOf(random, values));
        }
    }

    private String coupon() {
        String duration = oneOf(random, "forever", "forever", "once");
        lasting &= duration.equals("forever");
        return chance(random, 50)
                ? make.coupon("percent_off=" + (1 + random.nextInt(800)) / 10.0, "duration=" + duration)
                : make.coupon(
                        "amount_off=" + (1 + random.nextInt(3_000)), "currency=" + currency, "duration=" + duration);
    }

    private String[] terms() {
        List<String> terms = new ArrayList<>();
        terms.add("billing_mode[type]=" + oneOf(random, "classic", "flexible"));
        for (int at = 0; at < 2 && chance(random, 30); at++) {
            terms.add("discounts[%d][coupon]=%s".formatted(at, coupon()));
        }
        if (chance(random, 12)) {
            terms.add("items[0][discounts][0][coupon]=" + coupon());
        }
        if (chance(random, 30)) {
            terms.add("default_tax_rates[0]=" + make.taxRate(1 + random.nextInt(25), random.nextBoolean()));
        }
        if (chance(random, 15)) {
            terms.add("trial_period_days=" + (1 + random.nextInt(30)));
        }
        return terms.toArray(String[]::new);
    }

    /** A part of the period goes by; sometimes a change that was made in it. */
    private void pass() {
        JsonNode item = now().at("/items/data/0");
        long start = item.path("current_period_start").asLong();
        long length = item.path("current_period_end").asLong() - start;
        if (chance(random, 85)) {
            moveTo(start + 1 + (long) (random.nextDouble() * 0.9 * length));
        }
        if (chance(random, 20)) {
            make.post(
                    "/v1/subscriptions/" + subscription,
                    "items[0][id]=" + item.path("id").asString(),
                    "items[0][quantity]=" + quantity(),
                    "proration_behavior=" + oneOf(random, "none", "create_prorations", "always_invoice"));
        }
    }

    String wish() {
        StringBuilder wish = new StringBuilder();
        if (chance(random, 60)) {
            wish.append(", price: \"%s\"".formatted(oneOf(random, prices)));
        }
        if (wish.isEmpty() || chance(random, 50)) {
            wish.append(", quantity: ").append(quantity());
        }
        if (chance(random, 20)) {
            String code = "CODE" + customer.replaceAll("\\W|_", "");
            make.code(code, coupon());
            wish.append(", promotionCode: \"%s\"".formatted(code));
        }
        return wish.toString();
    }

    /** Whether no discount is used up before the renewal: of one that is, no preview of Stripe's is known to know. */
    boolean discountsLast() {
        return lasting;
    }

    JsonNode now() {
        return make.get("/v1/subscriptions/" + subscription);
    }

    private void moveTo(long moment) {
        make.post("/v1/test_helpers/test_clocks/" + clock + "/advance", "frozen_time=" + moment);
    }

    /** Lets the present period end, and the hour pass for which the invoice is a draft. */
    void renew() {
        moveTo(now().at("/items/data/0/current_period_end").asLong() + 7_200);
    }

    /** The latest invoice, which is missing where nothing was renewed. */
    JsonNode renewal() {
        return make.get("/v1/invoices?limit=100&subscription=" + subscription)
                .path("data")
                .valueStream()
                .filter(invoice -> invoice.path("billing_reason").asString().equals("subscription_cycle"))
                .findFirst()
                .orElseGet(() -> make.get("/v1/customers/" + customer).path("none"));
    }
}
