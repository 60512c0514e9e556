package dev.portico.sandbox;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes what a test needs in a running sandbox, over HTTP as anybody would: a line each, answering the new object's id.
 *
 * <pre>{@code
 * Making make = new Making(new SandboxHttp(sandbox.address().getPort()));
 * String clock = make.clock(1_790_000_000);
 * String customer = make.customer("pm_card_visa", "test_clock=" + clock);
 * String product = make.product("Desk");
 * String month = make.price(product, 1_000, "eur", "month");
 * String coupon = make.coupon("percent_off=25", "duration=forever");
 * String code = make.code("SPRING", coupon);
 * String configuration = make.configuration(product, month, make.price(product, 10_000, "eur", "year"));
 * String subscription = make.subscription(customer, month, 2, "discounts[0][promotion_code]=" + code);
 * }</pre>
 *
 * Everything takes further parameters of Stripe's, each {@code name=value} as it stands, unescaped. What the sandbox
 * refuses fails with the sandbox's words; a test of a refusal posts with {@link SandboxHttp} itself.
 */
public final class Making {

    private final SandboxHttp http;

    public Making(SandboxHttp http) {
        this.http = http;
    }

    /** A customer who pays with this test payment method, such as {@code pm_card_visa}. */
    public String customer(String method, String... more) {
        String email = UUID.randomUUID() + "@example.com";
        String paying = "invoice_settings[default_payment_method]=" + method;
        return id("/v1/customers", all(more, "name=Ada", "email=" + email, "payment_method=" + method, paying));
    }

    /** A customer who has saved nothing to pay with. */
    public String customerWithoutMethod(String... more) {
        return id("/v1/customers", all(more, "name=Ada", "email=" + UUID.randomUUID() + "@example.com"));
    }

    /** A test clock that stands at this second. */
    public String clock(long frozen) {
        return id("/v1/test_helpers/test_clocks", "frozen_time=" + frozen);
    }

    /** A further payment method of a customer. */
    public String method(String customer, String method) {
        return id("/v1/payment_methods/" + method + "/attach", "customer=" + customer);
    }

    public String product(String name, String... more) {
        return id("/v1/products", all(more, "name=" + name));
    }

    /** A licensed price for each unit, whose tax comes on top. */
    public String price(String product, long amount, String currency, String interval, String... more) {
        return id(
                "/v1/prices",
                all(
                        more,
                        "product=" + product,
                        "unit_amount=" + amount,
                        "currency=" + currency,
                        "recurring[interval]=" + interval,
                        "tax_behavior=exclusive"));
    }

    /** A price with terms that are all given, {@code product} and {@code currency} included. */
    public String price(String... terms) {
        return id("/v1/prices", terms);
    }

    /** A coupon, of which what it takes off must be given. */
    public String coupon(String... terms) {
        return id("/v1/coupons", terms);
    }

    /** A code that customers can type; it must be no other active one's. */
    public String code(String code, String coupon, String... more) {
        return id(
                "/v1/promotion_codes",
                all(more, "code=" + code, "promotion[type]=coupon", "promotion[coupon]=" + coupon));
    }

    public String taxRate(int percentage, boolean inclusive) {
        return id("/v1/tax_rates", "display_name=VAT", "percentage=" + percentage, "inclusive=" + inclusive);
    }

    /** A configuration in which everything is allowed, at these prices of one product. */
    public String configuration(String product, String... prices) {
        return configurationWith(all(
                offer(0, product, prices),
                "features[customer_update][enabled]=true",
                "features[customer_update][allowed_updates][0]=email",
                "features[invoice_history][enabled]=true",
                "features[payment_method_update][enabled]=true",
                "features[subscription_cancel][enabled]=true",
                "features[subscription_update][enabled]=true",
                "features[subscription_update][default_allowed_updates][0]=price",
                "features[subscription_update][default_allowed_updates][1]=quantity",
                "features[subscription_update][default_allowed_updates][2]=promotion_code"));
    }

    /** A configuration of which everything is given, {@code features} included. */
    public String configurationWith(String... terms) {
        return id("/v1/billing_portal/configurations", terms);
    }

    /** The parameters with which a configuration offers a product at a place in its list. */
    public static String[] offer(int at, String product, String... prices) {
        String offered = "features[subscription_update][products][%d]".formatted(at);
        Stream<String> listed = IntStream.range(0, prices.length)
                .mapToObj(place -> "%s[prices][%d]=%s".formatted(offered, place, prices[place]));
        Stream<String> others = Stream.of(
                offered + "[product]=" + product,
                offered + "[adjustable_quantity][enabled]=true",
                offered + "[adjustable_quantity][minimum]=1",
                offered + "[adjustable_quantity][maximum]=100");
        return Stream.concat(listed, others).toArray(String[]::new);
    }

    /**
     * A subscription to one price, whose first invoice is paid at once where the customer's method lets it. It is billed
     * the flexible way, unless {@code billing_mode[type]=classic} is given.
     */
    public String subscription(String customer, String price, long quantity, String... more) {
        return id(
                "/v1/subscriptions",
                all(more, "customer=" + customer, "items[0][price]=" + price, "items[0][quantity]=" + quantity));
    }

    /** The object at a path as it is now. */
    public JsonNode get(String path) {
        return done(path, () -> http.get(path.replace("[", "%5B").replace("]", "%5D")));
    }

    /** Changes the object at a path, or does with it what the path says. */
    public JsonNode post(String path, String... parameters) {
        return done(path, () -> http.post(path, form(parameters)));
    }

    /** Deletes the object at a path, which ends a subscription. */
    public JsonNode delete(String path) {
        return done(path, () -> http.delete(path));
    }

    /** Parameters as a form: each {@code name=value}, unescaped. */
    public static String form(String... parameters) {
        return Stream.of(parameters)
                .map(parameter -> parameter.split("=", 2))
                .map(sides -> escaped(sides[0]) + "=" + escaped(sides[1]))
                .collect(Collectors.joining("&"));
    }

    private String id(String path, String... parameters) {
        return post(path, parameters).path("id").asString();
    }

    private static String[] all(String[] more, String... usual) {
        return Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private interface Exchange {
        SandboxHttp.Reply make() throws IOException, InterruptedException;
    }

    private static JsonNode done(String path, Exchange exchange) {
        try {
            SandboxHttp.Reply reply = exchange.make();
            if (reply.status() != 200) {
                throw new AssertionError(path + " answered " + reply.status() + " " + reply.body());
            }
            return reply.body();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(path, failed);
        }
    }
}
