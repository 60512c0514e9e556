package dev.portico.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoMoneyTests {

    private static final DemoWorlds WORLD = new DemoWorlds(DemoWorlds.NOW);

    @Test
    void invoicesAddUp() {
        WORLD.all("invoice").forEach(invoice -> {
            long subtotal = sum(invoice.path("lines").path("data"));
            long discounts = sum(invoice.path("total_discount_amounts"));
            long taxes = sum(invoice.path("total_taxes"));
            assertThat(amount(invoice, "subtotal")).isEqualTo(subtotal);
            assertThat(amount(invoice, "total_excluding_tax")).isEqualTo(subtotal - discounts);
            assertThat(amount(invoice, "total")).isEqualTo(subtotal - discounts + taxes);
            assertThat(amount(invoice, "amount_paid") + amount(invoice, "amount_remaining"))
                    .isEqualTo(amount(invoice, "amount_due"));
        });
    }

    @Test
    void whatInvoicesTakeOffAndTaxStandsOnTheirLines() {
        for (String kind : new String[] {"discount_amounts", "taxes"}) {
            WORLD.all("invoice")
                    .forEach(invoice -> assertThat(sum(invoice.path("total_" + kind)))
                            .isEqualTo(StreamSupport.stream(
                                            invoice.path("lines").path("data").spliterator(), false)
                                    .mapToLong(line -> sum(line.path(kind)))
                                    .sum()));
        }
        assertThat(WORLD.own("in_demo_tax_01").path("total").asLong()).isEqualTo(2900 + 551);
        assertThat(WORLD.own("in_demo_discount_01").path("total").asLong()).isEqualTo(2900 - 580);
    }

    @Test
    void paidInvoicesWerePaidByAnIntentThatSucceeded() {
        WORLD.all("invoice")
                .filter(invoice -> invoice.path("status").asString().equals("paid"))
                .filter(invoice -> amount(invoice, "amount_due") > 0)
                .forEach(invoice -> {
                    JsonNode payment = invoice.path("payments").path("data").path(0);
                    assertThat(payment.path("status").asString()).isEqualTo("paid");
                    assertThat(amount(payment, "amount_paid")).isEqualTo(amount(invoice, "amount_paid"));
                });
    }

    @Test
    void whatSucceededWasPaidWithAMethodOfTheSameCustomer() {
        Map<String, String> owners = WORLD.all("payment_method")
                .collect(Collectors.toMap(
                        method -> method.path("id").asString(),
                        method -> method.path("customer").asString()));
        WORLD.all("payment_intent")
                .filter(intent -> intent.path("status").asString().equals("succeeded"))
                .forEach(intent -> assertThat(
                                owners.get(intent.path("payment_method").asString()))
                        .as(intent.path("id").asString())
                        .isEqualTo(intent.path("customer").asString()));
    }

    @Test
    void whatIsSentIsDueOnADay() {
        WORLD.all("invoice")
                .filter(invoice -> !invoice.path("status").asString().equals("draft"))
                .forEach(invoice -> assertThat(invoice.path("due_date").isNull())
                        .as(invoice.path("id").asString())
                        .isEqualTo(invoice.path("collection_method").asString().equals("charge_automatically")));
    }

    @Test
    void aChangeInTheMiddleOfAPeriodIsProrated() {
        JsonNode lines = WORLD.own("in_demo_pending_04").path("lines").path("data");
        assertThat(lines.path(0).path("amount").asLong()).isNegative();
        assertThat(lines.path(1).path("amount").asLong()).isPositive();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.at("/parent/subscription_item_details/proration")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    void onlyFinalizedInvoicesHaveANumberAndPages() {
        Set<String> numbers = new HashSet<>();
        WORLD.all("invoice").forEach(invoice -> {
            boolean draft = invoice.path("status").asString().equals("draft");
            assertThat(invoice.path("number").isNull()).isEqualTo(draft);
            assertThat(invoice.path("hosted_invoice_url").isNull()).isEqualTo(draft);
            assertThat(draft || numbers.add(invoice.path("number").asString())).isTrue();
        });
    }

    @Test
    void noConfigurationListsTwoPricesOfOneProductAndInterval() {
        WORLD.all("billing_portal.configuration").forEach(configuration -> {
            JsonNode products =
                    configuration.path("features").path("subscription_update").path("products");
            assertThat(products.size()).isLessThanOrEqualTo(10);
            Set<String> listed = new HashSet<>();
            products.forEach(product -> product.path("prices")
                    .forEach(price -> assertThat(listed.add(productAndInterval(price.asString())))
                            .as(price.asString())
                            .isTrue()));
        });
    }

    private static String productAndInterval(String id) {
        JsonNode price = WORLD.all("price")
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        return price.path("product") + " " + price.path("recurring").path("interval");
    }

    private static long amount(JsonNode node, String name) {
        return node.path(name).asLong();
    }

    private static long sum(JsonNode amounts) {
        return amounts.valueStream().mapToLong(each -> amount(each, "amount")).sum();
    }
}
