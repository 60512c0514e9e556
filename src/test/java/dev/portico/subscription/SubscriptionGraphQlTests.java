package dev.portico.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subscriptions of the demo world, each in its own situation. */
@ServerTest
class SubscriptionGraphQlTests {

    private static final String SUBSCRIPTIONS = """
            { portal { customer { subscriptions(status: %s) { nodes {
                id status billingMode collectionMethod currency currentPeriodStart currentPeriodEnd trialEnd cancelAt
                cancelAtPeriodEnd canceledAt endedAt cancellationDetails { reason feedback }
                pauseCollection { behavior resumesAt }
                discounts { id coupon { id percentOff duration durationInMonths } end }
                defaultPaymentMethod { id }
                items { id quantity currentPeriodEnd price { id unitAmount { minorUnits } unitAmountDecimal usageType
                    interval intervalCount taxBehavior billingScheme product { id name } } } } } } } }
            """;

    private static final String FIRST = "portal.customer.subscriptions.nodes.0.";

    private final Portico portico;

    SubscriptionGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @ParameterizedTest
    @CsvSource({
        "card, ACTIVE",
        "trial, TRIALING",
        "pastdue, PAST_DUE",
        "sca, PAST_DUE",
        "incomplete, INCOMPLETE",
        "paused, PAUSED",
        "ended, CANCELED",
    })
    void isInItsStatusAndFoundByIt(String customer, String status) {
        String id = "sub_demo_" + customer;

        assertThat(ask(customer, status).texts("portal.customer.subscriptions.nodes", "status"))
                .containsExactly(status);
        assertThat(ask(customer, "ALL").ids("portal.customer.subscriptions.nodes"))
                .containsExactly(id);
    }

    @Test
    void onesThatHaveEndedAreListedOnlyIfAskedFor() {
        String unfiltered = "{ portal { customer { subscriptions { nodes { id } } } } }";

        assertThat(portico.post(portico.session("cus_demo_ended"), unfiltered)
                        .whole()
                        .ids("portal.customer.subscriptions.nodes"))
                .isEmpty();
        assertThat(ask("ended", "ENDED").text(FIRST + "endedAt")).isNotEmpty();
        assertThat(ask("card", "ENDED").ids("portal.customer.subscriptions.nodes"))
                .isEmpty();
    }

    @Test
    void oneInGoodOrderSaysWhatItCostsAndUntilWhen() {
        Portico.Answer answer = ask("card", "ACTIVE");

        assertThat(answer.text(FIRST + "currency")).isEqualTo("EUR");
        assertThat(answer.text(FIRST + "collectionMethod")).isEqualTo("CHARGE_AUTOMATICALLY");
        assertThat(answer.text(FIRST + "currentPeriodEnd")).isEqualTo(answer.text(FIRST + "items.0.currentPeriodEnd"));
        assertThat(answer.data(FIRST + "items.0.quantity").asLong()).isOne();
        assertThat(answer.text(FIRST + "items.0.price.id")).isEqualTo("price_demo_studio_month");
        assertThat(answer.data(FIRST + "items.0.price.unitAmount.minorUnits").asLong())
                .isEqualTo(2900);
        assertThat(answer.text(FIRST + "items.0.price.interval")).isEqualTo("MONTH");
        assertThat(answer.text(FIRST + "items.0.price.product.name")).isEqualTo("Studio");
        assertThat(answer.data(FIRST + "cancellationDetails").isNull()).isTrue();
        assertThat(answer.data(FIRST + "defaultPaymentMethod").isNull()).isTrue();
    }

    @Test
    void oneWithTwoProductsHasTwoItems() {
        assertThat(ask("multi", "ACTIVE").ids(FIRST + "items")).containsExactly("si_demo_multi", "si_demo_multi_i2");
    }

    @Test
    void whatIsMeasuredHasNoQuantity() {
        Portico.Answer answer = ask("metered", "ACTIVE");

        assertThat(answer.data(FIRST + "items.0.quantity").isNull()).isTrue();
        assertThat(answer.text(FIRST + "items.0.price.usageType")).isEqualTo("METERED");
        assertThat(answer.data(FIRST + "items.0.price.unitAmount").isNull()).isTrue();
        assertThat(answer.data(FIRST + "items.0.price.unitAmountDecimal").decimalValue())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void seatsAreAQuantity() {
        assertThat(ask("seats", "ACTIVE").data(FIRST + "items.0.quantity").asLong())
                .isEqualTo(7);
    }

    @Test
    void anUndecidedTaxBehaviourIsSaid() {
        assertThat(ask("untaxed", "ACTIVE").text(FIRST + "items.0.price.taxBehavior"))
                .isEqualTo("UNSPECIFIED");
    }

    @Test
    void aTrialHasAnEnd() {
        Portico.Answer answer = ask("trial", "TRIALING");

        assertThat(answer.text(FIRST + "trialEnd")).isNotEmpty().isEqualTo(answer.text(FIRST + "currentPeriodEnd"));
    }

    @Test
    void aCancellationEndsWithThePeriodInEitherBillingMode() {
        Portico.Answer classic = ask("canceling", "ACTIVE");
        Portico.Answer flexible = ask("canceling_flexible", "ACTIVE");

        assertThat(classic.text(FIRST + "billingMode")).isEqualTo("CLASSIC");
        assertThat(classic.data(FIRST + "cancelAtPeriodEnd").asBoolean()).isTrue();
        assertThat(flexible.text(FIRST + "billingMode")).isEqualTo("FLEXIBLE");
        assertThat(flexible.data(FIRST + "cancelAtPeriodEnd").asBoolean()).isFalse();
        for (Portico.Answer answer : List.of(classic, flexible)) {
            assertThat(answer.text(FIRST + "cancelAt")).isEqualTo(answer.text(FIRST + "currentPeriodEnd"));
            assertThat(answer.text(FIRST + "canceledAt")).isNotEmpty();
            assertThat(answer.text(FIRST + "cancellationDetails.feedback")).isEqualTo("TOO_EXPENSIVE");
            assertThat(answer.text(FIRST + "cancellationDetails.reason")).isEqualTo("CANCELLATION_REQUESTED");
        }
    }

    @Test
    void aPauseOfCollectionIsSaid() {
        Portico.Answer answer = ask("collection", "ACTIVE");

        assertThat(answer.text(FIRST + "pauseCollection.behavior")).isEqualTo("VOID");
        assertThat(answer.text(FIRST + "pauseCollection.resumesAt")).isNotEmpty();
    }

    @Test
    void aDiscountIsSaid() {
        Portico.Answer answer = ask("discount", "ACTIVE");

        assertThat(answer.ids(FIRST + "discounts")).containsExactly("di_demo_discount");
        assertThat(answer.data(FIRST + "discounts.0.coupon.percentOff").decimalValue())
                .isEqualByComparingTo("20");
        assertThat(answer.text(FIRST + "discounts.0.coupon.duration")).isEqualTo("REPEATING");
        assertThat(answer.data(FIRST + "discounts.0.coupon.durationInMonths").asInt())
                .isEqualTo(12);
        assertThat(answer.text(FIRST + "discounts.0.end")).isNotEmpty();
    }

    @Test
    void aMethodThatCheckoutSavedPaysForItsSubscriptionAlone() {
        Portico.Answer answer = ask("checkout", "ACTIVE");

        assertThat(answer.text(FIRST + "defaultPaymentMethod.id")).isEqualTo("pm_demo_checkout_visa");
    }

    @Test
    void oneThatIsInvoicedIsSaidToBe() {
        assertThat(ask("invoiced", "ACTIVE").text(FIRST + "collectionMethod")).isEqualTo("SEND_INVOICE");
    }

    @Test
    void allSubscriptionsOfOneCustomerAreReadPageByPage() {
        String some =
                "{ customers(%s) { nodes { id subscriptions { nodes { id } } } pageInfo { hasNextPage endCursor } } }";
        String busy = portico.pages(portico.platformKey(), some, "customers", 100).stream()
                .flatMap(page -> page.data("customers.nodes").valueStream())
                .filter(customer -> customer.path("id").asString().startsWith("cus_demo_"))
                .filter(customer -> customer.at("/subscriptions/nodes").size() == 3)
                .map(customer -> customer.path("id").asString())
                .findFirst()
                .orElseThrow();
        List<Portico.Answer> pages = portico.pages(
                portico.session(busy),
                "{ portal { customer { subscriptions(%s) { nodes { id } pageInfo { hasNextPage endCursor } } } } }",
                "portal.customer.subscriptions",
                2);

        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> page.ids("portal.customer.subscriptions.nodes").stream()))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    private Portico.Answer ask(String customer, String status) {
        return portico.post(portico.session("cus_demo_" + customer), SUBSCRIPTIONS.formatted(status))
                .whole();
    }
}
