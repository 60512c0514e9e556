package dev.portico.lifecycle;

import static dev.portico.lifecycle.Lives.INVOICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.Making;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a customer cannot ask for: a typed error in their language, and nothing has changed. */
@ServerTest
class RefusedInputTests {

    private static final String[] MUTATIONS = {
        "subscriptionCancelPendingChange",
        "subscriptionCancelScheduledChange",
        "subscriptionCancel",
        "subscriptionRenew",
        "cancellationFeedbackSubmit",
    };
    private static final String FIVE = ", quantity: 5";

    private final Lives lives;
    private final Making make;

    private Languages customer;

    RefusedInputTests(Portico portico, Environment environment) {
        this.lives = new Lives(portico, environment);
        this.make = lives.make;
        this.customer = Languages.of(lives, lives.unclocked(List.of()), List.of(INVOICING));
    }

    /** Previewed and tried. */
    private void refuses(String code, String wish) {
        customer.refuses(code, life -> life.preview(wish));
        customer.refuses(code, life -> life.update(wish));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 101, 2_147_483_648L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aQuantityBeyondTheLimits(long quantity) {
        refuses("QUANTITY_OUT_OF_RANGE", ", quantity: " + quantity);
    }

    @Test
    void aQuantityThatIsNoNumberOfOurs() {
        Life life = customer.english();
        JsonNode before = life.stripe();

        Portico.Answer answer = lives.portico.post(
                life.token(),
                "mutation { subscriptionUpdate(input: { id: \"%s\", quantity: 9223372036854775808 }) { userErrors { code } } }"
                        .formatted(life.subscription()));

        assertThat(answer.reason()).isEqualTo("DOCUMENT_INVALID");
        assertThat(life.stripe()).isEqualTo(before);
    }

    static Stream<Arguments> prices() {
        return Stream.of(
                Arguments.of("unknown", "price_nobody"),
                Arguments.of("nonsense", "../customers/cus_demo_card"),
                Arguments.of("empty", ""),
                Arguments.of("with odd characters", "price_\u0001 &a=b%00\u20ac"),
                Arguments.of("of 50 kB", "price_" + "x".repeat(50_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prices")
    void aPriceThatIsNone(String what, String price) {
        String escaped = price.replace("\u0001", "\\u0001");
        refuses("PRICE_NOT_OFFERED", ", price: \"%s\"".formatted(escaped));
    }

    @Test
    void aPriceOfAMegabyte() {
        Portico.Answer answer = lives.portico.post(
                customer.english().token(),
                "mutation { subscriptionUpdate(input: { id: \"%s\", price: \"%s\" }) { userErrors { code } } }"
                        .formatted(customer.english().subscription(), "x".repeat(1_000_000)));

        assertThat(answer.reason()).isEqualTo("REQUEST_TOO_LARGE");
    }

    @Test
    void aPriceThatIsNotListed() {
        String product = customer.english().catalogue().product();
        String unlisted = make.price(product, 700, "eur", "month");
        String once = make.price("product=" + product, "unit_amount=900", "currency=eur");
        for (String price : List.of(unlisted, once, "price_demo_partner", "price_demo_basic_month")) {
            refuses("PRICE_NOT_OFFERED", ", price: \"%s\"".formatted(price));
        }
    }

    @Test
    void aPriceThatIsListedAndCannotBeHad() {
        String foreign = make.product("Foreign");
        String dollars = make.price(foreign, 1_000, "usd", "month");
        String old = make.product("Old");
        String inactive = make.price(old, 1_000, "eur", "month");
        customer = Languages.of(
                lives,
                customer.english(),
                List.of(
                        "features[subscription_update][products][2][product]=" + foreign,
                        "features[subscription_update][products][2][prices][0]=" + dollars,
                        "features[subscription_update][products][3][product]=" + old,
                        "features[subscription_update][products][3][prices][0]=" + inactive));
        make.post("/v1/prices/" + inactive, "active=false");

        refuses("CURRENCY_MISMATCH", ", price: \"%s\"".formatted(dollars));
        refuses("PRICE_UNAVAILABLE", ", price: \"%s\"".formatted(inactive));
        refuses(
                "ALREADY_ON_PRICE",
                ", price: \"%s\"".formatted(customer.english().catalogue().month()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobodys",
                "",
                "   ",
                "a&active=false",
                "50%25 #?/..",
                "<script>'\\\"; drop table",
                "\\u0000",
                "\u8a9e\ud83c\udf89"
            })
    void aCodeThatIsNone(String code) {
        refuses("PROMOTION_CODE_INVALID", FIVE + ", promotionCode: \"%s\"".formatted(code));
    }

    @Test
    void aCodeOfTenThousandCharacters() {
        refuses("PROMOTION_CODE_INVALID", ", promotionCode: \"%s\"".formatted("X".repeat(10_000)));
    }

    @Test
    void aCodeThatIsNotForThisCustomerOrThisPurchase() {
        String coupon = make.coupon("percent_off=50", "duration=forever");
        String elsewhere = make.coupon(
                "percent_off=50",
                "duration=forever",
                "applies_to[products][0]=" + customer.english().catalogue().other());
        String name =
                "R" + customer.english().customer().replaceAll("\\W|_", "").substring(3);
        String inactive = make.code(name + "INACTIVE", coupon);
        make.post("/v1/promotion_codes/" + inactive, "active=false");
        make.code(name + "FOREIGN", coupon, "customer=" + make.customer("pm_card_visa"));
        make.code(
                name + "MINIMUM",
                coupon,
                "restrictions[minimum_amount]=500000",
                "restrictions[minimum_amount_currency]=eur");
        make.code(name + "FIRST", coupon, "restrictions[first_time_transaction]=true");
        make.code(name + "ELSEWHERE", elsewhere);
        String spent = make.code(name + "SPENT", coupon, "max_redemptions=1");
        lives.unclocked(List.of(), "discounts[0][promotion_code]=" + spent);

        for (String kind : List.of("INACTIVE", "FOREIGN", "MINIMUM", "FIRST", "ELSEWHERE", "SPENT")) {
            refuses("PROMOTION_CODE_INVALID", ", promotionCode: \"%s\"".formatted(name + kind));
            refuses("PROMOTION_CODE_INVALID", FIVE + ", promotionCode: \"%s\"".formatted(name + kind));
        }
    }

    @Test
    void aCodeThatHasExpiredByTheCustomersClock() {
        Life life = lives.monthly("pm_card_visa", List.of());
        String name = "X" + life.customer().replaceAll("\\W|_", "").substring(3);
        long worldNow = make.get("/_sandbox/clock").path("now").asLong();
        make.code(name, make.coupon("percent_off=50", "duration=forever"), "expires_at=" + (worldNow + 86_400));
        assertThat(life.preview(", promotionCode: \"%s\"".formatted(name)).path("userErrors"))
                .isEmpty();
        Life late = lives.later(worldNow + 86_400);
        customer = Languages.of(lives, late, List.of());

        refuses("PROMOTION_CODE_INVALID", ", promotionCode: \"%s\"".formatted(name));
    }

    @Test
    void aTokenOfAnotherPreview() {
        Life life = customer.english();
        Life other = lives.unclocked(List.of(INVOICING));
        String second = make.subscription(life.customer(), life.catalogue().month(), 2);
        Life otherSubscription = new Life(lives, life.catalogue(), "", life.customer(), second, life.token());
        Life otherConfiguration = lives.in(
                "en",
                life,
                lives.configuration(
                        life.catalogue(), List.of("features[subscription_update][proration_behavior]=none")));
        for (JsonNode foreign : List.of(
                other.preview(FIVE),
                otherSubscription.preview(FIVE),
                otherConfiguration.preview(FIVE),
                life.preview(", quantity: 6"),
                life.preview(FIVE + ", price: \"%s\"".formatted(life.catalogue().year())))) {
            assertThat(foreign.path("previewToken").asString("")).isNotEmpty();
            customer.refuses("PREVIEW_STALE", session -> session.update(FIVE, foreign));
        }
    }

    @Test
    void aTokenThatIsNone() {
        String real = customer.english().preview(FIVE).path("previewToken").asString();
        String broken = real.substring(0, real.length() - 2) + (real.endsWith("AA") ? "BB" : "AA");
        for (String forged : List.of("", "forged", broken, real + "x", "x".repeat(10_000), "\\u0000", "a.b.c")) {
            customer.refuses(
                    "PREVIEW_STALE", session -> session.update(FIVE + ", previewToken: \"%s\"".formatted(forged)));
        }
    }

    @Test
    void aTokenThatIsSpentOrStale() {
        Life life = customer.english();
        JsonNode preview = life.preview(FIVE);
        assertThat(life.update(FIVE, preview).path("userErrors")).isEmpty();
        assertThat(life.update(", quantity: 2").path("userErrors")).isEmpty();
        customer.refuses("PREVIEW_STALE", session -> session.update(FIVE, preview));

        JsonNode stale = life.preview(FIVE);
        make.post("/v1/customers/" + life.customer(), "balance=-500");
        customer.refuses("PREVIEW_STALE", session -> session.update(FIVE, stale));
    }

    @Test
    void whatHasEnded() {
        Life life = customer.english();
        try {
            lives.http.delete("/v1/subscriptions/" + life.subscription());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }

        refuses("TERMINAL_STATUS", FIVE);
        refuses("TERMINAL_STATUS", ", price: \"%s\"".formatted(life.catalogue().year()));
        customer.refuses("TERMINAL_STATUS", session -> session.cancel(""));
        customer.refuses("TERMINAL_STATUS", Life::renew);
        customer.refuses("NO_SCHEDULED_CHANGE", Life::giveUpScheduled);
        customer.refuses("NOTHING_PENDING", Life::giveUpPending);
    }

    @Test
    void whatIsSomebodyElses() {
        Life life = customer.english();
        String theirs = lives.unclocked(List.of()).subscription();
        JsonNode before = make.get("/v1/subscriptions/" + theirs);
        String nobodys = "sub_nobody";
        for (String mutation : Stream.concat(Stream.of(MUTATIONS), Stream.of("subscriptionUpdate"))
                .toList()) {
            String input = mutation.equals("subscriptionUpdate") ? FIVE : "";
            JsonNode unknown = refusal(life, mutation, nobodys, input);
            assertThat(unknown.at("/errors/0/extensions/reason").asString()).isEqualTo("NOT_FOUND");
            for (String id :
                    List.of(theirs, "sub_demo_partner", "", "cus_demo_card", "../customers", "x".repeat(50_000))) {
                assertThat(refusal(life, mutation, id, input))
                        .as(mutation + " " + id)
                        .isEqualTo(unknown);
            }
        }
        assertThat(make.get("/v1/subscriptions/" + theirs)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\u0007b", "a\\nb", "\\u0000"})
    void aKeyThatCannotBeOne(String key) {
        assertKeyRefused(key);
    }

    @Test
    void aKeyThatIsTooLong() {
        assertKeyRefused("k".repeat(256));
        assertThat(customer.english()
                        .update(FIVE + ", idempotencyKey: \"%s\"".formatted("k".repeat(255)))
                        .path("userErrors"))
                .isEmpty();
    }

    @Test
    void aCommentThatCannotBeOne() {
        for (String comment : List.of("a\\u0000b", "a\\u001bb")) {
            customer.refuses("COMMENT_INVALID", session -> session.cancel(", comment: \"%s\"".formatted(comment)));
        }
        String tooLong = ", comment: \"%s\"".formatted("x".repeat(5_001));
        customer.refuses("COMMENT_TOO_LONG", session -> session.cancel(tooLong));
        customer.refuses("FEEDBACK_NOT_OFFERED", session -> session.cancel(", feedback: UNUSED"));
        customer.refuses(
                "NOT_CANCELING", session -> session.other("cancellationFeedbackSubmit", ", comment: \"a\"", ""));
        assertThat(customer.english().cancel("").path("userErrors")).isEmpty();
        customer.refuses("COMMENT_TOO_LONG", session -> session.other("cancellationFeedbackSubmit", tooLong, ""));
        customer.refuses("FEEDBACK_REQUIRED", session -> session.other("cancellationFeedbackSubmit", "", ""));
    }

    private void assertKeyRefused(String key) {
        String input = ", idempotencyKey: \"%s\"".formatted(key);
        customer.refuses("IDEMPOTENCY_KEY_INVALID", session -> session.update(FIVE + input));
        for (String mutation : MUTATIONS) {
            customer.refuses("IDEMPOTENCY_KEY_INVALID", session -> session.other(mutation, input, ""));
        }
    }

    /** All that is said, but for how long it took. */
    private JsonNode refusal(Life life, String mutation, String id, String input) {
        String document = "mutation { %s(input: { id: \"%s\" %s }) { userErrors { code } } }";
        Portico.Answer answer = lives.portico.post(life.token(), document.formatted(mutation, id, input));
        return ((ObjectNode) answer.body().deepCopy()).without("extensions");
    }
}
