package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is put on invoices, and what becomes of them. */
class CollectingTests extends MakingTest {

    private static final String SUBSCRIPTIONS = "/v1/subscriptions/";

    private String month = "";
    private String dearer = "";

    @BeforeAll
    void makeACatalogue() {
        String product = make.product("Desk");
        month = make.price(product, 1_000, "eur", "month");
        dearer = make.price(product, 3_000, "eur", "month");
    }

    private String status(String subscription) {
        return make.get(SUBSCRIPTIONS + subscription).path("status").asString();
    }

    private String[] dearer(String subscription, String... more) {
        String item =
                make.get(SUBSCRIPTIONS + subscription).at("/items/data/0/id").asString();
        return Stream.concat(
                        Stream.of(
                                "items[0][id]=" + item,
                                "items[0][price]=" + dearer,
                                "proration_behavior=always_invoice",
                                "billing_cycle_anchor=now"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void aDraftIsFinalizedAndGivenUp() throws Exception {
        String subscription = make.subscription(make.customer("pm_card_visa"), month, 1);
        make.post(SUBSCRIPTIONS + subscription, "pause_collection[behavior]=keep_as_draft");
        make.post(SUBSCRIPTIONS + subscription, dearer(subscription));
        String invoice = "/v1/invoices/"
                + make.get(SUBSCRIPTIONS + subscription).path("latest_invoice").asString();
        assertThat(make.get(invoice).path("status").asString()).isEqualTo("draft");
        assertRefused(invoice + "/mark_uncollectible", "status_transition_invalid", "invoice");
        assertThat(make.post(invoice + "/finalize").path("status").asString()).isEqualTo("open");
        assertRefused(invoice + "/finalize", "status_transition_invalid", "invoice");
        assertThat(make.post(invoice + "/mark_uncollectible").path("status").asString())
                .isEqualTo("uncollectible");
        assertThat(make.post(invoice + "/pay").path("status").asString()).isEqualTo("paid");
    }

    @Test
    void whatIsPutOnTheNextInvoiceCanBeTakenOffUntilThen() throws Exception {
        String customer = make.customer("pm_card_visa");
        String subscription = make.subscription(customer, month, 1);
        String[] terms = {
            "customer=" + customer, "subscription=" + subscription, "amount=250", "currency=eur", "description=Setup"
        };
        String taken = make.post("/v1/invoiceitems", terms).path("id").asString();
        String kept = make.post("/v1/invoiceitems", terms).path("id").asString();
        assertThat(http.delete("/v1/invoiceitems/" + taken)
                        .body()
                        .path("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(http.get("/v1/invoiceitems/" + taken).status()).isEqualTo(404);
        make.post(SUBSCRIPTIONS + subscription, dearer(subscription));
        assertThat(make.get("/v1/invoiceitems/" + kept).path("invoice").isString())
                .isTrue();
        assertThat(http.delete("/v1/invoiceitems/" + kept).status()).isEqualTo(400);
        assertThat(make.get("/v1/events?limit=1&type=invoiceitem.deleted")
                        .at("/data/0/data/object/id")
                        .asString())
                .isEqualTo(taken);
    }

    @Test
    void aCardThatAsksUntilItIsSetUpIsThenChargedWithoutItsCustomer() throws Exception {
        String subscription = make.subscription(make.customer("pm_card_authenticationRequiredOnSetup"), month, 1);
        assertThat(status(subscription)).isEqualTo("incomplete");
        JsonNode invoice = make.get(SUBSCRIPTIONS + subscription + "?expand[]=latest_invoice.payments");
        String intent = invoice.at("/latest_invoice/payments/data/0/payment/payment_intent")
                .asString();
        make.post("/v1/payment_intents/" + intent + "/confirm");
        assertThat(status(subscription)).isEqualTo("active");
        JsonNode changed =
                make.post(SUBSCRIPTIONS + subscription, dearer(subscription, "payment_behavior=error_if_incomplete"));
        assertThat(changed.path("status").asString()).isEqualTo("active");
    }

    @ParameterizedTest
    @CsvSource({"true, active", "false, incomplete"})
    void aCardThatIsSetUpAsksOnlyACustomerWhoIsThere(boolean offSession, String status) {
        String customer = make.customer("pm_card_authenticationRequiredSetupForOffSession");
        assertThat(status(make.subscription(customer, month, 1, "off_session=" + offSession)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void prorationsAndTheirPreviewAreTaxed(boolean inclusive) {
        String rate = make.taxRate(20, inclusive);
        String subscription =
                make.subscription(make.customer("pm_card_visa"), month, 1, "default_tax_rates[0]=" + rate);
        JsonNode preview = make.post(
                "/v1/invoices/create_preview",
                Stream.concat(
                                Stream.of("subscription=" + subscription),
                                Stream.of(dearer(subscription))
                                        .map(each -> "subscription_details[" + each.replaceFirst("(?=\\[|=)", "]")))
                        .toArray(String[]::new));
        make.post(SUBSCRIPTIONS + subscription, dearer(subscription));
        JsonNode invoice = make.get(SUBSCRIPTIONS + subscription + "?expand[]=latest_invoice")
                .path("latest_invoice");
        assertTaxed(preview, inclusive);
        assertTaxed(invoice, inclusive);
    }

    /** Twenty percent on top of two thousand more a month, or what of them is tax. */
    private static void assertTaxed(JsonNode invoice, boolean inclusive) {
        long subtotal = invoice.path("subtotal").asLong();
        long tax = invoice.path("total_taxes")
                .valueStream()
                .mapToLong(each -> each.path("amount").asLong())
                .sum();
        assertThat(subtotal).isBetween(1_999L, 2_001L);
        assertThat(tax).isBetween(inclusive ? 332L : 399L, inclusive ? 334L : 401L);
        assertThat(invoice.path("total").asLong()).isEqualTo(inclusive ? subtotal : subtotal + tax);
        assertThat(invoice.path("total_excluding_tax").asLong())
                .isEqualTo(invoice.path("total").asLong() - tax);
    }

    @Test
    void aDeletedCustomerHasNoSubscriptionAndNoSchedule() throws Exception {
        String customer = make.customer("pm_card_visa");
        String subscription = make.subscription(customer, month, 1);
        String schedule = make.post("/v1/subscription_schedules", "from_subscription=" + subscription)
                .path("id")
                .asString();
        http.delete("/v1/customers/" + customer);
        assertThat(status(subscription)).isEqualTo("canceled");
        assertThat(make.get("/v1/subscription_schedules/" + schedule)
                        .path("status")
                        .asString())
                .isEqualTo("canceled");
        assertThat(make.get("/v1/customers/" + customer).path("deleted").asBoolean())
                .isTrue();
    }
}
