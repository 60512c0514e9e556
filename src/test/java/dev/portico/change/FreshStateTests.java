package dev.portico.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Stripe changes between what a customer was shown and what the customer does: what is now decides. */
@ServerTest
class FreshStateTests {

    private static final String UPDATE = "features[subscription_update]";

    private final Portico portico;
    private final Making make;
    private final String product;
    private final String other;
    private final String basic;
    private final String team;
    private final String elsewhere;

    FreshStateTests(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.portico = portico;
        this.make = new Making(new SandboxHttp(sandbox.getPort()));
        this.product = make.product("Desk");
        this.other = make.product("Lamp");
        this.basic = make.price(product, 1_000, "eur", "month");
        this.team = make.price(product, 9_000, "eur", "year");
        this.elsewhere = make.price(other, 2_000, "eur", "month");
    }

    /** What the customer saw was allowed, or refused, before anything changed. */
    private record Shown(String customer, String subscription, String configuration, PortalVisit visit) {

        List<String> tried(String mutation, String input) {
            return PortalVisit.refusals(visit.mutate(mutation, input));
        }

        List<String> updated(String wish) {
            return tried("subscriptionUpdate", wish);
        }
    }

    private Shown shown(String... more) {
        String customer = make.customer("pm_card_visa");
        String subscription = make.subscription(customer, basic, 2, more);
        String configuration = make.configurationWith(Stream.of(
                        Stream.of(Making.offer(0, product, basic, team)),
                        Stream.of(Making.offer(1, other, elsewhere)),
                        Stream.of(
                                "features[subscription_cancel][enabled]=true",
                                UPDATE + "[enabled]=true",
                                UPDATE + "[schedule_at_period_end][conditions][0][type]=decreasing_item_amount",
                                UPDATE + "[default_allowed_updates][0]=price",
                                UPDATE + "[default_allowed_updates][1]=quantity",
                                UPDATE + "[default_allowed_updates][2]=promotion_code"))
                .flatMap(terms -> terms)
                .toArray(String[]::new));
        PortalVisit visit = PortalVisit.begin(portico, customer, configuration, subscription);
        assertThat(visit.state().at("/actions/cancel/reasons")).isEmpty();
        assertThat(visit.state().at("/actions/update/reasons")).isEmpty();
        return new Shown(customer, subscription, configuration, visit);
    }

    private JsonNode change(Shown shown, String... parameters) {
        return make.post("/v1/subscriptions/" + shown.subscription, parameters);
    }

    private void configure(Shown shown, String... parameters) {
        make.post("/v1/billing_portal/configurations/" + shown.configuration, parameters);
    }

    @Test
    void aScheduleThatIsAttachedLocks() {
        Shown shown = shown();
        JsonNode schedule = make.post("/v1/subscription_schedules", "from_subscription=" + shown.subscription);
        make.post(
                "/v1/subscription_schedules/" + schedule.path("id").asString(),
                "phases[0][start_date]=" + schedule.at("/phases/0/start_date").asLong(),
                "phases[0][end_date]=" + schedule.at("/phases/0/end_date").asLong(),
                "phases[0][items][0][price]=" + basic,
                "phases[0][items][0][quantity]=2",
                "phases[1][items][0][price]=" + basic,
                "phases[1][items][0][quantity]=9",
                "phases[1][duration][interval]=month");

        assertThat(shown.updated(", quantity: 5")).containsExactly("SCHEDULED_UPDATE");
        assertThat(shown.tried("subscriptionCancel", "")).containsExactly("SCHEDULED_UPDATE");
        make.post("/v1/subscription_schedules/" + schedule.path("id").asString() + "/release");
        assertThat(shown.updated(", quantity: 5")).isEmpty();
    }

    @Test
    void whatIsCanceledMeanwhileStaysSo() {
        Shown shown = shown();
        make.delete("/v1/subscriptions/" + shown.subscription);

        assertThat(shown.updated(", quantity: 5")).containsExactly("TERMINAL_STATUS");
        assertThat(shown.tried("subscriptionCancel", "")).containsExactly("TERMINAL_STATUS");
        assertThat(shown.tried("subscriptionRenew", "")).startsWith("TERMINAL_STATUS");
    }

    @Test
    void aPriceThatIsSoldNoMoreCannotBeChosen() {
        Shown shown = shown();
        String sold = make.price(product, 7_000, "eur", "year");
        configure(shown, UPDATE + "[products][0][product]=" + product, UPDATE + "[products][0][prices][0]=" + sold);
        assertThat(shown.updated(price(team))).containsExactly("PRICE_NOT_OFFERED");
        make.post("/v1/prices/" + sold, "active=false");

        assertThat(shown.updated(price(sold))).containsExactly("PRICE_UNAVAILABLE");
        make.post("/v1/prices/" + sold, "active=true");
        assertThat(shown.updated(price(sold))).isEmpty();
    }

    @Test
    void aProductThatIsSoldNoMoreTakesItsPricesAlong() {
        Shown shown = shown();
        String gone = make.product("Gone");
        String last = make.price(gone, 3_000, "eur", "month");
        configure(shown, UPDATE + "[products][0][product]=" + gone, UPDATE + "[products][0][prices][0]=" + last);
        make.post("/v1/products/" + gone, "active=false");

        assertThat(shown.updated(price(last))).containsExactly("PRICE_UNAVAILABLE");
    }

    @Test
    void aFeatureThatIsSwitchedOffIsOff() {
        Shown shown = shown();
        configure(shown, UPDATE + "[enabled]=false", "features[subscription_cancel][enabled]=false");

        assertThat(shown.updated(", quantity: 5")).contains("UPDATE_DISABLED");
        assertThat(shown.tried("subscriptionCancel", "")).containsExactly("CANCEL_DISABLED");
        configure(shown, UPDATE + "[enabled]=true", "features[subscription_cancel][enabled]=true");
        assertThat(shown.updated(", quantity: 5")).isEmpty();
        assertThat(shown.tried("subscriptionCancel", "")).isEmpty();
    }

    @Test
    void aQuantityThatIsFixedMeanwhileStays() {
        Shown shown = shown();
        configure(
                shown,
                UPDATE + "[products][0][product]=" + product,
                UPDATE + "[products][0][prices][0]=" + basic,
                UPDATE + "[products][0][adjustable_quantity][enabled]=false");

        assertThat(shown.updated(", quantity: 5")).containsExactly("QUANTITY_NOT_ADJUSTABLE");
    }

    @Test
    void aSecondItemOrAnotherWayOfCollectingLeavesNothingToChange() {
        Shown shown = shown();
        change(shown, "items[0][price]=" + elsewhere, "collection_method=send_invoice", "days_until_due=30");

        assertThat(shown.updated(", quantity: 5")).containsExactly("MULTIPLE_ITEMS", "SEND_INVOICE");
    }

    @Test
    void aCancellationOrItsReturnIsSeen() {
        Shown shown = shown("billing_mode[type]=classic");
        change(shown, "cancel_at_period_end=true");

        assertThat(shown.updated(", quantity: 5")).containsExactly("CANCEL_PENDING");
        assertThat(shown.tried("subscriptionCancel", "")).containsExactly("CANCEL_PENDING");
        change(shown, "cancel_at_period_end=false");
        assertThat(shown.tried("subscriptionRenew", "")).containsExactly("NOT_CANCELING");
        assertThat(shown.updated(", quantity: 5")).isEmpty();
    }

    @Test
    void aCodeThatIsWithdrawnIsWorthNothing() {
        Shown shown = shown();
        String name = "GONE" + shown.customer.replaceAll("\\W|_", "");
        String code = make.code(name, make.coupon("percent_off=10", "duration=once"));
        String wish = ", promotionCode: \"" + name + "\"";
        assertThat(PortalVisit.refusals(shown.visit.preview(wish))).isEmpty();
        make.post("/v1/promotion_codes/" + code, "active=false");

        assertThat(shown.updated(wish)).containsExactly("PROMOTION_CODE_INVALID");
    }

    @Test
    void aScheduledChangeThatTheBusinessTookBackIsNoneToUndo() {
        Shown shown = shown();
        assertThat(shown.updated(", quantity: 1")).isEmpty();
        assertThat(shown.visit.state().at("/actions/cancelScheduledChange/reasons"))
                .isEmpty();
        String schedule = make.get("/v1/subscriptions/" + shown.subscription)
                .path("schedule")
                .asString();
        make.post("/v1/subscription_schedules/" + schedule + "/release");

        assertThat(shown.tried("subscriptionCancelScheduledChange", "")).containsExactly("NO_SCHEDULED_CHANGE");
    }

    private static String price(String id) {
        return ", price: \"" + id + "\"";
    }
}
