package dev.portico.lifecycle;

import dev.portico.Portico;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Customers, each on a test clock and with a catalogue, a configuration and a session of their own. */
final class Lives {

    /** A day that most months do not have. */
    static final Instant START = Instant.parse("2027-01-31T10:00:00Z");

    static final String INVOICING = "features[subscription_update][proration_behavior]=always_invoice";
    static final String DEFERRING =
            "features[subscription_update][schedule_at_period_end][conditions][0][type]=decreasing_item_amount";
    static final String DEFERRING_INTERVALS =
            "features[subscription_update][schedule_at_period_end][conditions][1][type]=shortening_interval";
    static final String CONTINUING_TRIALS = "features[subscription_update][trial_update_behavior]=continue_trial";
    static final String CANCELING_AT_ONCE = "features[subscription_cancel][mode]=immediately";

    static final long MONTHLY = 1_000;
    static final long YEARLY = 10_000;

    private static final List<String> PORTAL = List.of(
            "features[customer_update][enabled]=false",
            "features[invoice_history][enabled]=true",
            "features[payment_method_update][enabled]=true",
            "features[subscription_cancel][enabled]=true",
            "features[subscription_cancel][cancellation_reason][enabled]=true",
            "features[subscription_cancel][cancellation_reason][options][0]=too_expensive",
            "features[subscription_update][enabled]=true",
            "features[subscription_update][default_allowed_updates][0]=price",
            "features[subscription_update][default_allowed_updates][1]=quantity",
            "features[subscription_update][default_allowed_updates][2]=promotion_code");

    final Portico portico;
    final Making make;
    final SandboxHttp http;

    Lives(Portico portico, Environment environment) {
        this.portico = portico;
        this.http = new SandboxHttp(
                URI.create(environment.getRequiredProperty("stripe.api-base")).getPort());
        this.make = new Making(http);
    }

    /** What can be bought: a product by the month or by the year, and another one. */
    record Catalogue(String product, String month, String year, String other, String elsewhere) {}

    /** A monthly subscription to two, paid with this test payment method; without one where that is empty. */
    Life monthly(String method, List<String> portal, String... terms) {
        Catalogue catalogue = catalogue();
        return begin(catalogue, catalogue.month, method, portal, terms);
    }

    /** A yearly subscription to two. */
    Life yearly(String method, List<String> portal, String... terms) {
        Catalogue catalogue = catalogue();
        return begin(catalogue, catalogue.year, method, portal, terms);
    }

    /** Another session of the same customer, under a configuration of its own. */
    Life under(Life life, String locale, String... portal) {
        return new Life(
                this,
                life.catalogue(),
                life.clock(),
                life.customer(),
                life.subscription(),
                session(life.customer(), configuration(life.catalogue(), List.of(portal)), locale));
    }

    String configuration(Catalogue catalogue, List<String> portal) {
        return make.configurationWith(Stream.of(
                        Stream.of(Making.offer(0, catalogue.product, catalogue.month, catalogue.year)),
                        Stream.of(Making.offer(1, catalogue.other, catalogue.elsewhere)),
                        PORTAL.stream(),
                        portal.stream())
                .flatMap(all -> all)
                .toArray(String[]::new));
    }

    String session(String customer, String configuration, String locale) {
        return portico.session(
                customer, ", configuration: \"%s\", locale: \"%s\"".formatted(configuration, locale), Map.of());
    }

    private Life begin(Catalogue catalogue, String price, String method, List<String> portal, String... terms) {
        String clock = make.clock(START.getEpochSecond());
        String customer = method.isEmpty()
                ? make.customerWithoutMethod("test_clock=" + clock)
                : make.customer(method, "test_clock=" + clock);
        String subscription = make.subscription(customer, price, 2, terms);
        String token = session(customer, configuration(catalogue, portal), "en");
        return new Life(this, catalogue, clock, customer, subscription, token);
    }

    private Catalogue catalogue() {
        String product = make.product("Desk");
        String other = make.product("Room");
        return new Catalogue(
                product,
                make.price(product, MONTHLY, "eur", "month"),
                make.price(product, YEARLY, "eur", "year"),
                other,
                make.price(other, 500, "eur", "month"));
    }
}
