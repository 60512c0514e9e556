package dev.portico.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * The examples with which Stripe's pages explain prorations, as a customer meets them: first previewed, then done, to the
 * cent. The one with two items is not among them, since no customer may change such a subscription.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/prorations">Stripe: prorations</a>
 */
@ServerTest
class WorkedExamplesGraphQlTests {

    /** The first of a month of thirty days. */
    private static final Instant START = Instant.parse("2027-04-01T00:00:00Z");

    private static final Instant RENEWAL = Instant.parse("2027-05-01T00:00:00Z");

    private static final String PREVIEW = """
            { subscriptionChangePreview(input: { id: "%s", price: "%s" }) {
                dueNow { minorUnits } dueAtRenewal { minorUnits } previewToken userErrors { code }
                lines { proration amount { minorUnits } } renewalLines { amount { minorUnits } } } }
            """;
    private static final String UPDATE = """
            mutation { subscriptionUpdate(input: { id: "%s", price: "%s", previewToken: "%s" }) {
                invoice { id status total { minorUnits } amountPaid { minorUnits } } userErrors { code } } }
            """;

    private final Portico portico;
    private final Making make;
    private final String clock;
    private final String customer;

    WorkedExamplesGraphQlTests(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.portico = portico;
        this.make = new Making(new SandboxHttp(sandbox.getPort()));
        this.clock = make.clock(START.getEpochSecond());
        this.customer = make.customer("pm_card_visa", "test_clock=" + clock);
    }

    /** Two monthly prices, each of a product of its own, since a product offers one for each interval. */
    private record Offer(String from, String to, String[] terms) {}

    private Offer offer(long from, long to) {
        String one = make.product("One");
        String other = make.product("Other");
        String cheap = make.price(one, from, "usd", "month");
        String dear = make.price(other, to, "usd", "month");
        String[] terms = Stream.of(Making.offer(0, one, cheap), Making.offer(1, other, dear))
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return new Offer(cheap, dear, terms);
    }

    /** For a session in which changes are billed like this. */
    private String token(Offer offer, String prorations) {
        String[] terms = Stream.concat(
                        Stream.of(offer.terms),
                        Stream.of(
                                "features[invoice_history][enabled]=true",
                                "features[subscription_update][enabled]=true",
                                "features[subscription_update][default_allowed_updates][0]=price",
                                "features[subscription_update][proration_behavior]=" + prorations))
                .toArray(String[]::new);
        String configuration = make.configurationWith(terms);
        return portico.session(customer, ", configuration: \"" + configuration + "\"", Map.of());
    }

    private String subscribe(Offer offer, String mode) {
        return make.subscription(customer, offer.from, 1, "billing_mode[type]=" + mode);
    }

    private JsonNode preview(String token, String subscription, String price) {
        return portico.post(token, PREVIEW.formatted(subscription, price))
                .whole()
                .data("subscriptionChangePreview");
    }

    private JsonNode update(String token, String subscription, String price, JsonNode preview) {
        String previewed = preview.path("previewToken").asString();
        JsonNode update = portico.post(token, UPDATE.formatted(subscription, price, previewed))
                .whole()
                .data("subscriptionUpdate");
        assertThat(update.path("userErrors")).isEmpty();
        return update;
    }

    private void moveTo(Instant moment) {
        make.post("/v1/test_helpers/test_clocks/" + clock + "/advance", "frozen_time=" + moment.getEpochSecond());
    }

    private static Instant day(int number) {
        return START.plusSeconds(number * 86_400L);
    }

    private static List<Long> amounts(JsonNode lines) {
        return lines.valueStream()
                .map(line -> line.at("/amount/minorUnits").asLong())
                .toList();
    }

    private static List<Long> stripeAmounts(JsonNode lines) {
        return lines.valueStream().map(line -> line.path("amount").asLong()).toList();
    }

    private List<Long> waiting() {
        return stripeAmounts(
                make.get("/v1/invoiceitems?pending=true&customer=" + customer).path("data"));
    }

    private JsonNode renewal(String subscription) {
        moveTo(RENEWAL.plusSeconds(7_200));
        return make.get("/v1/invoices?subscription=" + subscription).at("/data/0");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 2000, classic, -500, 1000, 2500",
        "1000, 2000, flexible, -500, 1000, 2500",
        "10000, 20000, classic, -5000, 10000, 25000",
        "10000, 20000, flexible, -5000, 10000, 25000"
    })
    void aDearerPriceHalfWayIsPaidForWithTheNextRenewal(
            long from, long to, String mode, long credit, long debit, long due) {
        Offer offer = offer(from, to);
        String subscription = subscribe(offer, mode);
        String token = token(offer, "create_prorations");
        moveTo(day(15));

        JsonNode preview = preview(token, subscription, offer.to);
        assertThat(preview.at("/dueNow/minorUnits").asLong()).isZero();
        assertThat(preview.path("lines")).isEmpty();
        assertThat(preview.at("/dueAtRenewal/minorUnits").asLong()).isEqualTo(due);
        assertThat(amounts(preview.path("renewalLines"))).containsExactlyInAnyOrder(credit, debit, to);

        JsonNode update = update(token, subscription, offer.to, preview);
        assertThat(update.path("invoice").isNull()).isTrue();
        assertThat(waiting()).containsExactlyInAnyOrder(credit, debit);
        JsonNode renewal = renewal(subscription);
        assertThat(renewal.path("amount_paid").asLong()).isEqualTo(due);
        assertThat(stripeAmounts(renewal.at("/lines/data"))).containsExactlyInAnyOrder(credit, debit, to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aDearerPriceHalfWayIsPaidForAtOnceWhereThatIsInvoiced(String mode) {
        Offer offer = offer(1_000, 2_000);
        String subscription = subscribe(offer, mode);
        String token = token(offer, "always_invoice");
        moveTo(day(15));

        JsonNode preview = preview(token, subscription, offer.to);
        assertThat(preview.at("/dueNow/minorUnits").asLong()).isEqualTo(500);
        assertThat(amounts(preview.path("lines"))).containsExactlyInAnyOrder(-500L, 1_000L);
        assertThat(preview.at("/dueAtRenewal/minorUnits").asLong()).isEqualTo(2_000);

        JsonNode update = update(token, subscription, offer.to, preview);
        assertThat(update.at("/invoice/amountPaid/minorUnits").asLong()).isEqualTo(500);
        assertThat(update.at("/invoice/status").asString()).isEqualTo("PAID");
        assertThat(waiting()).isEmpty();
        assertThat(renewal(subscription).path("amount_paid").asLong()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @CsvSource({"classic, -667, 333, -334", "flexible, -333, 333, 0"})
    void whatWasNeverDebitedIsCreditedInClassicModeOnly(String mode, long credit, long debit, long total) {
        Offer offer = offer(1_000, 2_000);
        String subscription = subscribe(offer, mode);
        moveTo(day(10));
        String quietly = token(offer, "none");
        JsonNode silent = preview(quietly, subscription, offer.to);
        assertThat(silent.at("/dueNow/minorUnits").asLong()).isZero();
        assertThat(silent.at("/dueAtRenewal/minorUnits").asLong()).isEqualTo(2_000);
        update(quietly, subscription, offer.to, silent);
        assertThat(waiting()).isEmpty();
        moveTo(day(20));

        String token = token(offer, "always_invoice");
        JsonNode preview = preview(token, subscription, offer.from);
        assertThat(preview.at("/dueNow/minorUnits").asLong()).isZero();
        assertThat(amounts(preview.path("lines"))).containsExactlyInAnyOrder(credit, debit);

        JsonNode update = update(token, subscription, offer.from, preview);
        assertThat(update.at("/invoice/total/minorUnits").asLong()).isEqualTo(total);
        assertThat(make.get("/v1/customers/" + customer).path("balance").asLong())
                .isEqualTo(total);
        assertThat(renewal(subscription).path("amount_paid").asLong())
                .isEqualTo(preview.at("/dueAtRenewal/minorUnits").asLong())
                .isEqualTo(1_000 + total);
    }
}
