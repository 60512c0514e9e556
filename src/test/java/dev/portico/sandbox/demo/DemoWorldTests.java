package dev.portico.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.contract.OpenApiContract;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DemoWorldTests {

    private static final DemoWorlds WORLD = new DemoWorlds(DemoWorlds.NOW);
    private static final Pattern ID = Pattern.compile("(acct_|([a-z]+_)+demo_|demo_)[a-z0-9_]+");

    /**
     * Invoice items are only named, by the lines they became; what is done on behalf of an account names another one;
     * the rest only looks like an id.
     */
    private static final Set<String> NO_REFERENCES = Set.of(
            "id", "invoice_item", "on_behalf_of", "client_secret", "hosted_invoice_url", "invoice_pdf", "buyer_id");

    @Test
    void everyObjectIsWhatStripeWouldAnswer() {
        OpenApiContract contract = new OpenApiContract();
        WORLD.accounts().values().stream().flatMap(List::stream).forEach(contract::object);
    }

    @Test
    void everyReferenceLeadsToAnObjectOfTheSameAccount() {
        WORLD.accounts().values().forEach(objects -> {
            Set<String> known = new HashSet<>();
            objects.forEach(object -> collectIds(object, known));
            objects.forEach(object -> assertThat(references(object))
                    .as(object.path("id").asString())
                    .allMatch(known::contains));
        });
    }

    @Test
    void isTheSameEachTimeForTheSameMoment() {
        assertThat(new DemoWorlds(DemoWorlds.NOW).accounts()).isEqualTo(WORLD.accounts());
    }

    @Test
    void handsOutEveryIdOnceForEachAccount() {
        WORLD.accounts()
                .values()
                .forEach(objects -> assertThat(objects)
                        .extracting(object -> object.path("id").asString())
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-22T12:00:00Z", "2027-03-31T23:59:59Z", "2028-02-29T00:00:00Z", "2027-01-01T00:00:00Z"})
    void isCompleteAtAnyTimeOfTheYear(Instant now) {
        DemoWorlds world = new DemoWorlds(now);
        assertThat(world.invoicesOf("cus_demo_card")).hasSize(24);
        world.all("subscription")
                .filter(subscription -> !subscription.path("status").asString().matches("canceled|paused"))
                .forEach(subscription -> assertThat(subscription.path("items").path("data"))
                        .allSatisfy(item -> assertThat(now.getEpochSecond())
                                .isBetween(
                                        item.path("current_period_start").asLong(),
                                        item.path("current_period_end").asLong())));
    }

    @ParameterizedTest
    @CsvSource({
        "sub_demo_card, active",
        "sub_demo_trial, trialing",
        "sub_demo_pastdue, past_due",
        "sub_demo_sca, past_due",
        "sub_demo_paused, paused",
        "sub_demo_incomplete, incomplete",
        "sub_demo_ended, canceled",
    })
    void hasASubscriptionInEachStatus(String id, String status) {
        assertThat(WORLD.own(id).path("status").asString()).isEqualTo(status);
    }

    @Test
    void cancelsInTheWayOfTheBillingMode() {
        assertThat(WORLD.own("sub_demo_canceling").path("cancel_at_period_end").asBoolean())
                .isTrue();
        JsonNode flexible = WORLD.own("sub_demo_canceling_flexible");
        assertThat(flexible.path("cancel_at_period_end").asBoolean()).isFalse();
        assertThat(flexible.path("cancel_at").isNull()).isFalse();
    }

    @Test
    void hasInvoicesInEveryStatus() {
        assertThat(WORLD.invoicesOf("cus_demo_invoiceonly"))
                .extracting(invoice -> invoice.path("status").asString())
                .contains("draft", "open", "paid", "uncollectible", "void");
    }

    @Test
    void hasACrowd() {
        assertThat(WORLD.all("customer")
                        .filter(customer -> customer.path("id").asString().startsWith("cus_demo_g")))
                .hasSize(500);
    }

    private static Stream<String> references(JsonNode object) {
        return object.properties().stream()
                .filter(field -> !NO_REFERENCES.contains(field.getKey()))
                .flatMap(field -> leaves(field.getValue()));
    }

    private static Stream<String> leaves(JsonNode value) {
        if (value.isObject()) {
            return references(value);
        }
        if (value.isArray()) {
            return value.valueStream().flatMap(DemoWorldTests::leaves);
        }
        return value.isString() && ID.matcher(value.asString()).matches()
                ? Stream.of(value.asString())
                : Stream.empty();
    }

    private static void collectIds(JsonNode value, Set<String> ids) {
        if (value instanceof ObjectNode object && object.path("id").isString()) {
            ids.add(object.path("id").asString());
        }
        value.forEach(inner -> collectIds(inner, ids));
    }
}
