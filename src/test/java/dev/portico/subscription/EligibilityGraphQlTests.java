package dev.portico.subscription;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What each customer of the demo world may do, as the reference says it. */
@ServerTest
class EligibilityGraphQlTests {

    private static final String OF_SUBSCRIPTION = """
            id
            effectivePaymentMethod { id isDefault supported }
            quantityLimits { adjustable minimum maximum }
            actions {
                update { ...eligibility } changePrice { ...eligibility } changeQuantity { ...eligibility }
                applyPromotionCode { ...eligibility } cancel { ...eligibility } renew { ...eligibility }
                cancelScheduledChange { ...eligibility }
            }
            """;

    private static final String ELIGIBILITY =
            "fragment eligibility on Eligibility { allowed reasons { code message } }";

    private static final String ACTIONS = "{ portal { customer { subscriptions(status: ALL) { nodes { "
            + OF_SUBSCRIPTION + " } } } } } " + ELIGIBILITY;

    private static final String OPTIONS = "{ portal { customer { subscriptions { nodes { priceOptions { "
            + "price { id } current direction takesEffect eligibility { ...eligibility } } } } } } } " + ELIGIBILITY;

    private static final String FIRST = "portal.customer.subscriptions.nodes.0.";

    private final Portico portico;

    EligibilityGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    /** The product of most of them has a quantity that the configuration fixes. */
    @ParameterizedTest
    @CsvSource({
        "card,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "seats,,,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "discount,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "tax,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "credit,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "trial,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "behalf,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "sepa,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "yen,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "checkout,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "methods,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "pastdue,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "sca,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "collection,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "untaxed,,QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "outside,,NOT_IN_CATALOG,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "multi,MULTIPLE_ITEMS,MULTIPLE_ITEMS,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "metered,USAGE_BASED,USAGE_BASED QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "invoiced,SEND_INVOICE,SEND_INVOICE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "unsupported,UNSUPPORTED_PAYMENT_METHOD,UNSUPPORTED_PAYMENT_METHOD QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,"
                + "NO_SCHEDULED_CHANGE",
        "pending,PENDING_UPDATE,PENDING_UPDATE QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "incomplete,INCOMPLETE,INCOMPLETE QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "paused,PAUSED,PAUSED QUANTITY_NOT_ADJUSTABLE,,NOT_CANCELING,NO_SCHEDULED_CHANGE",
        "scheduled,SCHEDULED_UPDATE,SCHEDULED_UPDATE QUANTITY_NOT_ADJUSTABLE,SCHEDULED_UPDATE,"
                + "SCHEDULED_UPDATE NOT_CANCELING,SCHEDULED_UPDATE",
        "canceling,CANCEL_PENDING,CANCEL_PENDING QUANTITY_NOT_ADJUSTABLE,CANCEL_PENDING,,NO_SCHEDULED_CHANGE",
        "canceling_flexible,CANCEL_PENDING,CANCEL_PENDING QUANTITY_NOT_ADJUSTABLE,CANCEL_PENDING,,NO_SCHEDULED_CHANGE",
        "ended,TERMINAL_STATUS CANCEL_PENDING,TERMINAL_STATUS CANCEL_PENDING QUANTITY_NOT_ADJUSTABLE,"
                + "TERMINAL_STATUS CANCEL_PENDING,TERMINAL_STATUS,NO_SCHEDULED_CHANGE",
    })
    void tellsEveryActionWithItsReasons(
            String customer,
            @Nullable String change,
            @Nullable String quantity,
            @Nullable String cancel,
            @Nullable String renew,
            @Nullable String undo) {
        JsonNode actions = ask(portico.session("cus_demo_" + customer), ACTIONS).data(FIRST + "actions");

        assertThat(Map.of(
                        "update", reasons(actions.path("update")),
                        "changePrice", reasons(actions.path("changePrice")),
                        "applyPromotionCode", reasons(actions.path("applyPromotionCode")),
                        "changeQuantity", reasons(actions.path("changeQuantity")),
                        "cancel", reasons(actions.path("cancel")),
                        "renew", reasons(actions.path("renew")),
                        "cancelScheduledChange", reasons(actions.path("cancelScheduledChange"))))
                .isEqualTo(Map.of(
                        "update", words(change),
                        "changePrice", words(change),
                        "applyPromotionCode", words(change),
                        "changeQuantity", words(quantity),
                        "cancel", words(cancel),
                        "renew", words(renew),
                        "cancelScheduledChange", words(undo)));
        actions.forEach(action -> assertThat(action.path("allowed").asBoolean())
                .isEqualTo(action.path("reasons").isEmpty()));
    }

    @Test
    void aReasonIsWorded() {
        Portico.Answer answer = ask(portico.session("cus_demo_multi"), ACTIONS);

        assertThat(answer.text(FIRST + "actions.update.reasons.0.message")).contains(" ");
    }

    @ParameterizedTest
    @CsvSource({
        "card, studio_month, true, CROSSGRADE, NOW, ALREADY_ON_PRICE",
        "card, studio_year, false, DOWNGRADE, NOW,",
        "card, starter_month, false, DOWNGRADE, NOW,",
        "card, business_month, false, DOWNGRADE, NOW,",
        "card, storage_month, false, DOWNGRADE, NOW,",
        "card, support_month, false, UPGRADE, NOW, TAX_BEHAVIOR_MISMATCH",
        "card, archive_month, false, DOWNGRADE, NOW, TAX_BEHAVIOR_UNSPECIFIED",
        "card, api_month, false, DOWNGRADE, NOW, PRICE_UNAVAILABLE",
        "outside, studio_month, false, UPGRADE, NOW,",
        "outside, starter_month, false, DOWNGRADE, NOW,",
        "untaxed, archive_month, true, CROSSGRADE, NOW, ALREADY_ON_PRICE",
        "untaxed, studio_month, false, UPGRADE, NOW, TAX_BEHAVIOR_UNSPECIFIED",
        "yen, studio_year, false, DOWNGRADE, NOW,",
        "sepa, studio_month, false, UPGRADE, PERIOD_END,",
        "yen, letters_month, false, CROSSGRADE, NOW, CURRENCY_MISMATCH",
        "pending, studio_month, false, UPGRADE, NOW, PENDING_UPDATE",
    })
    void tellsEveryPriceWithItsReasons(
            String customer, String price, boolean current, String direction, String effect, @Nullable String reasons) {
        JsonNode option = ask(portico.session("cus_demo_" + customer), OPTIONS)
                .data(FIRST + "priceOptions")
                .valueStream()
                .filter(each -> each.at("/price/id").asString().equals("price_demo_" + price))
                .findFirst()
                .orElseThrow();

        assertThat(reasons(option.path("eligibility"))).isEqualTo(words(reasons));
        assertThat(option.path("current").asBoolean()).isEqualTo(current);
        assertThat(option.path("direction").asString()).isEqualTo(direction);
        assertThat(option.path("takesEffect").asString()).isEqualTo(effect);
    }

    @Test
    void nothingIsOfferedThatTheConfigurationDoesNotList() {
        assertThat(ask(portico.session("cus_demo_outside"), OPTIONS)
                        .data(FIRST + "priceOptions")
                        .valueStream()
                        .map(option -> option.at("/price/id").asString()))
                .hasSize(15)
                .doesNotContain("price_demo_classic_month", "price_demo_support_month_2023")
                .doesNotHaveDuplicates();
    }

    @Test
    void seatsHaveTheBoundsOfTheirProduct() {
        Portico.Answer answer = ask(portico.session("cus_demo_seats"), ACTIONS);

        assertThat(answer.data(FIRST + "quantityLimits.adjustable").asBoolean()).isTrue();
        assertThat(answer.data(FIRST + "quantityLimits.minimum").asLong()).isOne();
        assertThat(answer.data(FIRST + "quantityLimits.maximum").asLong()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "card, pm_demo_card_visa, true",
        "checkout, pm_demo_checkout_visa, false",
        "paused,, false",
        "unsupported, pm_demo_unsupported_klarna, true",
    })
    void whatIsChargedIsSaid(String customer, @Nullable String method, boolean isDefault) {
        JsonNode charged = ask(portico.session("cus_demo_" + customer), ACTIONS).data(FIRST + "effectivePaymentMethod");

        assertThat(charged.path("id").asString("")).isEqualTo(requireNonNullElse(method, ""));
        assertThat(charged.path("isDefault").asBoolean(false)).isEqualTo(isDefault);
    }

    @Test
    void aSessionIsJudgedUnderItsConfiguration() {
        String bare = portico.session("cus_demo_card", ", configuration: \"bpc_demo_bare\"", Map.of());

        Portico.Answer answer = ask(bare, ACTIONS);

        assertThat(reasons(answer.data(FIRST + "actions.update"))).contains("UPDATE_DISABLED");
        assertThat(reasons(answer.data(FIRST + "actions.cancel"))).containsExactly("CANCEL_DISABLED");
        assertThat(answer.data(FIRST + "effectivePaymentMethod").isNull()).isTrue();
        assertThat(ask(bare, OPTIONS).data(FIRST + "priceOptions")).isEmpty();
    }

    @Test
    void theBusinessAsksUnderAConfigurationOrTheDefaultOne() {
        assertThat(reasons(ofBusiness("").data("customer.subscription.actions.cancel")))
                .isEmpty();
        assertThat(reasons(
                        ofBusiness(", configuration: \"bpc_demo_bare\"").data("customer.subscription.actions.cancel")))
                .containsExactly("CANCEL_DISABLED");
        assertThat(reasons(ofBusiness(", configuration: \"bpc_demo_bare\"")
                        .data("customer.invoices.nodes.0.subscription.actions.cancel")))
                .containsExactly("CANCEL_DISABLED");
        assertThat(ofBusiness(", configuration: \"bpc_none\"").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aSubscriptionFoundByItsIdIsJudgedToo() {
        Portico.Answer answer = portico.platform("{ node(id: \"sub_demo_multi\") { ... on BillingSubscription { "
                        + OF_SUBSCRIPTION + " } } } " + ELIGIBILITY)
                .whole();

        assertThat(reasons(answer.data("node.actions.update"))).containsExactly("MULTIPLE_ITEMS");
    }

    private Portico.Answer ofBusiness(String configuration) {
        return portico.platform("""
                { customer(id: "cus_demo_card" %s) {
                  subscription(id: "sub_demo_card") { actions { cancel { reasons { code } } } }
                  invoices(first: 1) { nodes { subscription { actions { cancel { reasons { code } } } } } } } }
                """.formatted(configuration));
    }

    private Portico.Answer ask(String token, String document) {
        return portico.post(token, document).whole();
    }

    private static List<String> reasons(JsonNode eligibility) {
        return eligibility
                .path("reasons")
                .valueStream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    private static List<String> words(@Nullable String words) {
        return words == null ? List.of() : List.of(words.split(" "));
    }
}
