package dev.portico.change;

import dev.portico.sandbox.Making;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What generated subscriptions are to: products with prices of every kind that a rule knows, and codes of every kind. */
final class Wares {

    /** @param subscribable whether a subscription in euro can begin at it */
    record Ware(String product, String price, String interval, boolean subscribable, boolean metered) {}

    private final Making make;
    private final String desk;
    private final String lamp;

    final List<Ware> all;
    final List<String> codes;
    final List<String> coupons;

    Wares(Making make) {
        this.make = make;
        this.desk = make.product("Desk");
        this.lamp = make.product("Lamp");
        this.all = Stream.of(plain(), taxed(), foreign(), unavailable(), tiered())
                .flatMap(List::stream)
                .toList();
        this.coupons = IntStream.range(0, 20).mapToObj(this::coupon).toList();
        this.codes = codes();
    }

    private List<Ware> plain() {
        return List.of(
                ware(desk, "month", 1_000, "tax_behavior=exclusive"),
                ware(desk, "month", 2_500, "tax_behavior=exclusive"),
                ware(desk, "month", 0, "tax_behavior=exclusive"),
                ware(desk, "week", 300, "tax_behavior=exclusive"),
                ware(desk, "month", 2_700, "tax_behavior=exclusive", "recurring[interval_count]=3"),
                ware(desk, "year", 30_000, "tax_behavior=exclusive"),
                ware(desk, "year", 9_000, "tax_behavior=exclusive"),
                ware(lamp, "month", 700, "tax_behavior=exclusive"),
                ware(lamp, "month", 5_000, "tax_behavior=exclusive"),
                ware(lamp, "year", 8_000, "tax_behavior=exclusive"));
    }

    private List<Ware> taxed() {
        return List.of(
                ware(desk, "month", 1_200, "tax_behavior=inclusive"),
                ware(lamp, "year", 1_300, "tax_behavior=inclusive"),
                ware(lamp, "month", 1_100, "tax_behavior=unspecified"));
    }

    private List<Ware> foreign() {
        String dollars = make.price(desk, 1_500, "usd", "day");
        String both = make.price(
                lamp,
                1_500,
                "usd",
                "week",
                "currency_options[eur][unit_amount]=1400",
                "currency_options[eur][tax_behavior]=exclusive");
        return List.of(new Ware(desk, dollars, "day", false, false), new Ware(lamp, both, "week", true, false));
    }

    private List<Ware> unavailable() {
        String gone = make.product("Gone", "active=false");
        String archived = make.price(lamp, 1_800, "eur", "month", "active=false");
        String left = make.price(gone, 900, "eur", "month");
        String metered = make.price(
                lamp, 10, "eur", "month", "recurring[usage_type]=metered", "recurring[meter]=mtr_demo_api_calls");
        return List.of(
                new Ware(lamp, archived, "month", false, false),
                new Ware(gone, left, "month", false, false),
                new Ware(lamp, metered, "month", true, true));
    }

    private List<Ware> tiered() {
        return Stream.of("graduated", "volume")
                .map(mode -> make.price(
                        "product=" + desk,
                        "currency=eur",
                        "recurring[interval]=month",
                        "tax_behavior=exclusive",
                        "billing_scheme=tiered",
                        "tiers_mode=" + mode,
                        "tiers[0][up_to]=3",
                        "tiers[0][unit_amount]=800",
                        "tiers[0][flat_amount]=200",
                        "tiers[1][up_to]=inf",
                        "tiers[1][unit_amount_decimal]=333.3"))
                .map(price -> new Ware(desk, price, "month", true, false))
                .toList();
    }

    private Ware ware(String product, String interval, long amount, String... more) {
        String[] terms = Stream.concat(
                        Stream.of(
                                "product=" + product,
                                "unit_amount=" + amount,
                                "currency=eur",
                                "recurring[interval]=" + interval),
                        Stream.of(more))
                .toArray(String[]::new);
        return new Ware(product, make.price(terms), interval, true, false);
    }

    private String coupon(int number) {
        return number % 2 == 0
                ? make.coupon("percent_off=" + (number + 1), "duration=forever")
                : make.coupon("amount_off=" + (number * 10), "currency=eur", "duration=once");
    }

    private List<String> codes() {
        String share = make.coupon("percent_off=20", "duration=repeating", "duration_in_months=3");
        String amount = make.coupon("amount_off=300", "currency=eur", "duration=forever");
        String dollars = make.coupon("amount_off=300", "currency=usd", "duration=forever");
        String lamps = make.coupon("percent_off=10", "duration=once", "applies_to[products][0]=" + lamp);
        String somebody = make.customer("pm_card_visa");
        return List.of(
                code("SHARE", share),
                code("AMOUNT", amount),
                code("DOLLARS", dollars),
                code("LAMPS", lamps),
                code("OFF", share, "active=false"),
                code("FIRST", share, "restrictions[first_time_transaction]=true"),
                code("MUCH", share, "restrictions[minimum_amount]=4000", "restrictions[minimum_amount_currency]=eur"),
                code("THEIRS", share, "customer=" + somebody),
                "NOBODYS");
    }

    private String code(String name, String coupon, String... more) {
        String unique = name + coupon.replaceAll("\\W", "") + desk.substring(desk.length() - 6);
        make.code(unique, coupon, more);
        return unique;
    }
}
