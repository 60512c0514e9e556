package dev.portico.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Changes of subscriptions, each of a customer of its own. */
@ServerTest
class SubscriptionUpdateGraphQlTests {

    private static final String ERRORS = """
            userErrors { __typename code
                ... on NotEligible { reasons { code } }
                ... on PaymentDeclined { declineCode }
                ... on PaymentActionRequired { clientSecret stripe { publishableKey } invoice { id status } }
                ... on PreviewStale { preview { previewToken dueNow { minorUnits } userErrors { code } } } }
            """;
    private static final String PREVIEW = """
            { preview: subscriptionChangePreview(input: { id: "%s" %s }) {
                direction takesEffect effectiveAt acrossProducts endsTrial mayRequireAuthentication
                dueNow { minorUnits } dueAtRenewal { minorUnits } tax { minorUnits } credit { minorUnits }
                lines { amount { minorUnits } proration description price { id } } renewalLines { amount { minorUnits } }
                discounts { amount { minorUnits } } period { start end } previewToken expiresAt %s } }
            """;
    private static final String UPDATE = """
            mutation { update: subscriptionUpdate(input: { id: "%s" %s }) {
                takesEffect effectiveAt invoice { id status amountPaid { minorUnits } total { minorUnits } }
                subscription { id status items { quantity price { id } }
                    pendingChange { quantity price { id } invoice { id } clientSecret }
                    scheduledChange { quantity price { id } takesEffectAt byCustomer } }
                %s } }
            """;

    private final Portico portico;
    private final Making make;

    private String product = "";
    private String basic = "";
    private String pro = "";
    private String elsewhere = "";

    SubscriptionUpdateGraphQlTests(Portico portico, Environment environment) {
        this.portico = portico;
        URI sandbox = URI.create(environment.getRequiredProperty("stripe.api-base"));
        this.make = new Making(new SandboxHttp(sandbox.getPort()));
    }

    /** A customer at the cheaper of two prices of one product, and what they may do. */
    private record Situation(String customer, String subscription, String token) {}

    private Situation situation(String method, String terms, String... more) {
        String customer = make.customer(method);
        catalogue();
        return under(customer, make.subscription(customer, basic, 2, more), terms);
    }

    private Situation under(String customer, String subscription, String... terms) {
        String other = make.product("Other");
        elsewhere = make.price(other, 500, "eur", "month");
        String configuration = make.configurationWith(Stream.of(
                        Stream.of(Making.offer(0, product, basic, pro)),
                        Stream.of(Making.offer(1, other, elsewhere)),
                        Stream.of(
                                "features[invoice_history][enabled]=true",
                                "features[subscription_update][enabled]=true",
                                "features[subscription_update][default_allowed_updates][0]=price",
                                "features[subscription_update][default_allowed_updates][1]=quantity",
                                "features[subscription_update][default_allowed_updates][2]=promotion_code"),
                        Stream.of(terms).filter(term -> !term.isEmpty()))
                .flatMap(all -> all)
                .toArray(String[]::new));
        String token = portico.session(customer, ", configuration: \"" + configuration + "\"", Map.of());
        return new Situation(customer, subscription, token);
    }

    /** Stripe lets a product have one offered price for each interval. */
    private void catalogue() {
        product = make.product("Desk");
        basic = make.price(product, 1_000, "eur", "month");
        pro = make.price(product, 30_000, "eur", "year");
    }

    private static final String INVOICING = "features[subscription_update][proration_behavior]=always_invoice";
    private static final String DEFERRING =
            "features[subscription_update][schedule_at_period_end][conditions][0][type]=decreasing_item_amount";

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void exactlyWhatWasShownIsPaid(String mode) {
        Situation at = situation("pm_card_visa", INVOICING, "billing_mode[type]=" + mode);
        String wish = ", quantity: 5";
        JsonNode preview = preview(at, wish);
        long shown = preview.at("/dueNow/minorUnits").asLong();

        JsonNode update = update(at, wish + token(preview));

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(shown).isBetween(2_990L, 3_000L);
        assertThat(update.at("/invoice/total/minorUnits").asLong()).isEqualTo(shown);
        assertThat(update.at("/invoice/status").asString()).isEqualTo("PAID");
        assertThat(update.at("/subscription/items/0/quantity").asLong()).isEqualTo(5);
        assertThat(update.path("takesEffect").asString()).isEqualTo("NOW");
        assertThat(preview.at("/dueAtRenewal/minorUnits").asLong()).isEqualTo(5_000);
        assertThat(preview.at("/lines/0/proration").asBoolean()).isTrue();
    }

    @Test
    void anotherIntervalBeginsAPeriodAtOnce() {
        Situation at = situation("pm_card_visa", INVOICING);
        String wish = ", price: \"%s\"".formatted(pro);
        JsonNode preview = preview(at, wish);

        JsonNode update = update(at, wish + token(preview));

        assertThat(preview.path("direction").asString()).isEqualTo("UPGRADE");
        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.at("/subscription/items/0/price/id").asString()).isEqualTo(pro);
        assertThat(update.at("/subscription/items/0/quantity").asLong()).isEqualTo(2);
        assertThat(update.at("/invoice/total/minorUnits").asLong())
                .isEqualTo(preview.at("/dueNow/minorUnits").asLong());
    }

    @Test
    void whatChangedSinceMakesThePreviewStaleAndNothingIsPaid() {
        Situation at = situation("pm_card_visa", INVOICING);
        JsonNode preview = preview(at, ", quantity: 5");
        String item = make.get("/v1/subscriptions/" + at.subscription)
                .at("/items/data/0/id")
                .asString();
        make.post("/v1/subscriptions/" + at.subscription, "items[0][id]=" + item, "items[0][quantity]=3");

        JsonNode stale = update(at, ", quantity: 5" + token(preview));

        assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("PREVIEW_STALE");
        assertThat(quantity(at)).isEqualTo(3);
        JsonNode renewed = stale.at("/userErrors/0/preview");
        assertThat(update(at, ", quantity: 5" + token(renewed)).path("userErrors"))
                .isEmpty();
    }

    @Test
    void aTokenIsForItsOwnInputCustomerAndOneSuccess() {
        Situation at = situation("pm_card_visa", INVOICING);
        String token = token(preview(at, ", quantity: 5"));
        Situation other = situation("pm_card_visa", INVOICING);

        assertThat(code(update(at, ", quantity: 6" + token))).isEqualTo("PREVIEW_STALE");
        assertThat(code(update(at, ", quantity: 5, previewToken: \"forged\""))).isEqualTo("PREVIEW_STALE");
        assertThat(code(update(other, ", quantity: 5" + token))).isEqualTo("PREVIEW_STALE");
        assertThat(quantity(at)).isEqualTo(2);
        assertThat(update(at, ", quantity: 5" + token).path("userErrors")).isEmpty();
        assertThat(code(update(at, ", quantity: 5" + token))).isEqualTo("NOTHING_TO_CHANGE");
    }

    @Test
    void theSameKeyChangesOnce() {
        Situation at = situation("pm_card_visa", INVOICING);
        String wish = ", quantity: 4, idempotencyKey: \"once\"";

        JsonNode first = update(at, wish);
        JsonNode again = update(at, wish);

        assertThat(again).isEqualTo(first);
        assertThat(make.get("/v1/invoices?subscription=" + at.subscription).path("data"))
                .hasSize(2);
        assertThat(code(update(at, ", quantity: 9, idempotencyKey: \"once\""))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aDowngradeWaitsForTheEndOfThePeriodAndCanBeUndone() {
        Situation at = situation("pm_card_visa", DEFERRING);
        JsonNode preview = preview(at, ", quantity: 1");

        JsonNode update = update(at, ", quantity: 1" + token(preview));

        assertThat(preview.at("/dueNow/minorUnits").asLong()).isZero();
        assertThat(preview.at("/dueAtRenewal/minorUnits").asLong()).isEqualTo(1_000);
        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.path("takesEffect").asString()).isEqualTo("PERIOD_END");
        assertThat(update.at("/subscription/scheduledChange/quantity").asLong()).isOne();
        assertThat(update.at("/subscription/scheduledChange/byCustomer").asBoolean())
                .isTrue();
        assertThat(update.at("/subscription/scheduledChange/takesEffectAt").asString())
                .isEqualTo(update.path("effectiveAt").asString());
        assertThat(quantity(at)).isEqualTo(2);
        assertThat(code(update(at, ", quantity: 3"))).isEqualTo("NOT_ELIGIBLE");
        assertThat(giveUp(at, "Scheduled").path("userErrors")).isEmpty();
        assertThat(giveUp(at, "Scheduled").at("/userErrors/0/reasons/0/code").asString())
                .isEqualTo("NO_SCHEDULED_CHANGE");
    }

    @Test
    void aDowngradeInATrialWaitsForItsEnd() {
        Situation at = situation(
                "pm_card_visa", DEFERRING, "trial_period_days=14", "default_tax_rates[0]=" + make.taxRate(20, false));

        JsonNode update = update(at, ", quantity: 1");

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.at("/subscription/status").asString()).isEqualTo("TRIALING");
        assertThat(update.at("/subscription/scheduledChange/quantity").asLong()).isOne();
        JsonNode phases = schedule(at).path("phases");
        assertThat(phases.at("/0/trial_end")).isEqualTo(phases.at("/0/end_date"));
        assertThat(phases.at("/1/trial_end").isNull()).isTrue();
        assertThat(phases.at("/1/default_tax_rates/0/percentage").asInt()).isEqualTo(20);
    }

    @Test
    void aScheduleThatChangesNothingMakesRoomForOneThatDoes() {
        Situation at = situation("pm_card_visa", DEFERRING);
        make.post("/v1/subscription_schedules", "from_subscription=" + at.subscription);

        JsonNode update = update(at, ", quantity: 1");

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.at("/subscription/scheduledChange/quantity").asLong()).isOne();
    }

    @Test
    void anEndThatTheBusinessSetOutlivesADowngrade() {
        long end = Instant.now().plus(Duration.ofDays(100)).getEpochSecond();
        Situation at = situation("pm_card_visa", DEFERRING, "billing_mode[type]=classic", "cancel_at=" + end);

        JsonNode update = update(at, ", quantity: 1");

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.path("takesEffect").asString()).isEqualTo("NOW");
        assertThat(make.get("/v1/subscriptions/" + at.subscription)
                        .path("cancel_at")
                        .asLong())
                .isEqualTo(end);
    }

    @Test
    void eachChangeOfADocumentTellsWhatItLeft() {
        Situation at = situation("pm_card_visa", INVOICING);
        String change =
                "%s: subscriptionUpdate(input: { id: \"%s\", quantity: %d }) { subscription { items { quantity } } }";

        Portico.Answer both = portico.post(
                        at.token,
                        "mutation { " + change.formatted("first", at.subscription, 3)
                                + change.formatted("second", at.subscription, 4) + " }")
                .whole();

        assertThat(both.data("first.subscription.items.0.quantity").asLong()).isEqualTo(3);
        assertThat(both.data("second.subscription.items.0.quantity").asLong()).isEqualTo(4);
    }

    @Test
    void aBankAccountPaysForAChangeThatCannotWaitForIt() {
        JsonNode subscription =
                make.get("/v1/subscriptions?customer=cus_demo_sepa").at("/data/0");
        basic = subscription.at("/items/data/0/price/id").asString();
        product = subscription.at("/items/data/0/price/product").asString();
        pro = make.price(product, 900_000, "eur", "week");
        Situation at = under("cus_demo_sepa", subscription.path("id").asString(), INVOICING);
        long before = quantity(at);
        String wish = ", quantity: %d".formatted(before + 2);
        JsonNode preview = preview(at, wish);

        JsonNode update = update(at, wish + token(preview));

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(quantity(at)).isEqualTo(before + 2);
        assertThat(update.at("/invoice/total/minorUnits").asLong())
                .isEqualTo(preview.at("/dueNow/minorUnits").asLong());
    }

    @Test
    void aCodeIsGoodForOneDiscountHoweverOftenItIsTyped() {
        Situation at = situation("pm_card_visa", "");
        String code = "ONCE" + at.customer.replaceAll("\\W|_", "").substring(5);
        make.code(code, make.coupon("percent_off=50", "duration=forever"));
        String wish = ", promotionCode: \"%s\"".formatted(code);

        assertThat(update(at, wish).path("userErrors")).isEmpty();
        assertThat(update(at, wish).at("/userErrors/0/reasons/0/code").asString())
                .isEqualTo("PROMOTION_CODE_INVALID");
        assertThat(make.get("/v1/subscriptions/" + at.subscription).path("discounts"))
                .hasSize(1);
    }

    @Test
    void aCodeThatNoneCanBeIsNobodys() {
        Situation at = situation("pm_card_visa", INVOICING);

        for (String code : new String[] {"", " ", "SPRING!", "A".repeat(10_000)}) {
            assertThat(update(at, ", quantity: 5, promotionCode: \"%s\"".formatted(code))
                            .at("/userErrors/0/reasons/0/code")
                            .asString())
                    .isEqualTo("PROMOTION_CODE_INVALID");
        }
        assertThat(quantity(at)).isEqualTo(2);
    }

    @Test
    void aDowngradeAcrossProductsTakesEffectNowAndSaysSo() {
        Situation at = situation("pm_card_visa", DEFERRING);
        String wish = ", price: \"%s\"".formatted(elsewhere);
        JsonNode preview = preview(at, wish);

        JsonNode update = update(at, wish + token(preview));

        assertThat(preview.path("acrossProducts").asBoolean()).isTrue();
        assertThat(preview.path("direction").asString()).isEqualTo("DOWNGRADE");
        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.path("takesEffect").asString()).isEqualTo("NOW");
        assertThat(update.at("/subscription/items/0/price/id").asString()).isEqualTo(elsewhere);
        assertThat(update.at("/subscription/scheduledChange").isNull()).isTrue();
    }

    @Test
    void authenticationIsAskedForAndTheChangeWaitsUntilItIsGivenUp() {
        Situation at = situation("pm_card_visa", INVOICING);
        payWith(at, "pm_card_authenticationRequired");

        JsonNode update = update(at, ", quantity: 5");

        assertThat(code(update)).isEqualTo("PAYMENT_ACTION_REQUIRED");
        assertThat(update.at("/userErrors/0/clientSecret").asString()).contains("_secret_");
        assertThat(update.at("/subscription/pendingChange/quantity").asLong()).isEqualTo(5);
        assertThat(update.at("/subscription/pendingChange/clientSecret").asString())
                .isEqualTo(update.at("/userErrors/0/clientSecret").asString());
        assertThat(quantity(at)).isEqualTo(2);
        JsonNode given = giveUp(at, "Pending");
        assertThat(given.path("userErrors")).isEmpty();
        assertThat(given.at("/subscription/pendingChange").isNull()).isTrue();
        assertThat(code(giveUp(at, "Pending"))).isEqualTo("NOTHING_PENDING");
    }

    @Test
    void aConfirmedPaymentCompletesTheChange() {
        Situation at = situation("pm_card_visa", INVOICING);
        payWith(at, "pm_card_authenticationRequired");
        String secret =
                update(at, ", quantity: 5").at("/userErrors/0/clientSecret").asString();

        String intent = secret.substring(0, secret.indexOf("_secret_"));
        make.post("/v1/payment_intents/" + intent + "/confirm", "_sandbox_authentication=succeed");

        assertThat(quantity(at)).isEqualTo(5);
    }

    @Test
    void aDeclineLeavesNothingBehind() {
        Situation at = situation("pm_card_visa", INVOICING);
        payWith(at, "pm_card_chargeCustomerFail");
        String token = token(preview(at, ", quantity: 5"));

        JsonNode update = update(at, ", quantity: 5" + token);

        assertThat(code(update)).isEqualTo("PAYMENT_DECLINED");
        assertThat(update.at("/userErrors/0/declineCode").asString()).isEqualTo("generic_decline");
        JsonNode subscription = make.get("/v1/subscriptions/" + at.subscription);
        assertThat(subscription.path("pending_update").isNull()).isTrue();
        assertThat(subscription.path("status").asString()).isEqualTo("active");
        assertThat(quantity(at)).isEqualTo(2);
        payWith(at, "pm_card_visa");
        assertThat(update(at, ", quantity: 5").path("userErrors")).isEmpty();
    }

    @Test
    void aChangeEndsTheTrialAndIsInvoiced() {
        Situation at = situation("pm_card_visa", "", "trial_period_days=14");
        JsonNode preview = preview(at, ", quantity: 3");

        JsonNode update = update(at, ", quantity: 3" + token(preview));

        assertThat(preview.path("endsTrial").asBoolean()).isTrue();
        assertThat(preview.at("/dueNow/minorUnits").asLong()).isEqualTo(3_000);
        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.at("/subscription/status").asString()).isEqualTo("ACTIVE");
        assertThat(update.at("/invoice/amountPaid/minorUnits").asLong()).isEqualTo(3_000);
    }

    @Test
    void aCodeIsAppliedTogetherWithTheChange() {
        Situation at = situation("pm_card_visa", INVOICING);
        String code = "HALF" + at.customer.replaceAll("\\W|_", "").substring(5);
        make.code(code, make.coupon("percent_off=50", "duration=forever"));
        String wish = ", quantity: 4, promotionCode: \"%s\"".formatted(code);
        JsonNode preview = preview(at, wish);

        JsonNode update = update(at, wish + token(preview));

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(preview.at("/dueAtRenewal/minorUnits").asLong()).isEqualTo(2_000);
        assertThat(make.get("/v1/subscriptions/" + at.subscription).at("/items/data/0/discounts"))
                .hasSize(1);
        assertThat(code(update(at, ", quantity: 5, promotionCode: \"nobodys\"")))
                .isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void whatMayNotBeIsRefusedWithItsReasonsInPreviewAndUpdate() {
        Situation at = situation("pm_card_visa", INVOICING);

        for (String wish : new String[] {", quantity: 0", ", quantity: -1", ", quantity: 2147483648"}) {
            assertThat(preview(at, wish).at("/userErrors/0/reasons/0/code").asString())
                    .isEqualTo("QUANTITY_OUT_OF_RANGE");
            assertThat(update(at, wish).at("/userErrors/0/reasons/0/code").asString())
                    .isEqualTo("QUANTITY_OUT_OF_RANGE");
        }
        assertThat(code(update(at, ""))).isEqualTo("NOTHING_TO_CHANGE");
        assertThat(update(at, ", price: \"price_nobody\"")
                        .at("/userErrors/0/reasons/0/code")
                        .asString())
                .isEqualTo("PRICE_NOT_OFFERED");
        assertThat(quantity(at)).isEqualTo(2);
    }

    private void payWith(Situation at, String method) {
        String id = make.method(at.customer, method);
        make.post("/v1/customers/" + at.customer, "invoice_settings[default_payment_method]=" + id);
    }

    private JsonNode preview(Situation at, String wish) {
        return portico.post(at.token, PREVIEW.formatted(at.subscription, wish, ERRORS))
                .whole()
                .data("preview");
    }

    private JsonNode update(Situation at, String input) {
        return portico.post(at.token, UPDATE.formatted(at.subscription, input, ERRORS))
                .whole()
                .data("update");
    }

    private JsonNode giveUp(Situation at, String kind) {
        String document = "mutation { giveUp: subscriptionCancel%sChange(input: { id: \"%s\" }) "
                + "{ subscription { id pendingChange { quantity } scheduledChange { quantity } } %s } }";
        return portico.post(at.token, document.formatted(kind, at.subscription, ERRORS))
                .whole()
                .data("giveUp");
    }

    private long quantity(Situation at) {
        return make.get("/v1/subscriptions/" + at.subscription)
                .at("/items/data/0/quantity")
                .asLong();
    }

    private JsonNode schedule(Situation at) {
        String id = make.get("/v1/subscriptions/" + at.subscription)
                .path("schedule")
                .asString();
        return make.get("/v1/subscription_schedules/" + id);
    }

    private static String token(JsonNode preview) {
        return ", previewToken: \"" + preview.path("previewToken").asString() + "\"";
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }
}
