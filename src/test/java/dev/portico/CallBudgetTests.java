package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many calls to Stripe the canonical questions cost. */
@ServerTest
class CallBudgetTests {

    private final Portico portico;

    CallBudgetTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void aHomeCostsFourCallsForTheCustomerAndOneEachForTheAccount() {
        Portico.Answer answer = portico.post(portico.session("cus_demo_card"), Documents.read("home/portalHome"));

        assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
        assertThat(answer.data("portal.customer.invoices.nodes")).hasSize(10);
        assertThat(answer.data("portal.customer.subscriptions.nodes.0.items.0.price.product.name")
                        .asString())
                .isNotEmpty();
        assertThat(answer.calls()).isBetween(4, 4 + 3);
    }

    @Test
    void aHomeWhoseAccountIsKnownCostsFourCalls() {
        String token = portico.session("cus_demo_card");
        portico.post(token, Documents.read("home/portalHome"));

        assertThat(portico.post(token, Documents.read("home/portalHome")).calls())
                .isEqualTo(4);
    }

    @Test
    void priceOptionsCostOneCallForTheAccount() {
        String document = Documents.read("home/portalHome")
                .replace(
                        "quantityLimits {",
                        "priceOptions { price { id product { name } } eligibility { allowed } } quantityLimits {");
        String token = portico.session("cus_demo_card");
        portico.post(token, Documents.read("home/portalHome"));

        Portico.Answer answer = portico.post(token, document).whole();

        assertThat(answer.data("portal.customer.subscriptions.nodes.0.priceOptions"))
                .hasSizeGreaterThan(10);
        assertThat(answer.calls()).isBetween(4, 4 + 1);
        assertThat(portico.post(token, document).calls()).isEqualTo(4);
    }

    @Test
    void whatCustomersOfAPageMayDoCostsNothingMore() {
        Portico.Answer answer = portico.platform("""
                { customers(first: 100) { nodes { id subscriptions { nodes { id
                  actions { update { allowed } cancel { allowed } } } } } } }
                """).whole();

        assertThat(answer.calls()).isBetween(1, 2);
    }

    @Test
    void whatIsNotAskedForCostsNothing() {
        String token = portico.session("cus_demo_card");

        assertThat(portico.post(token, "{ portal { session { id } } }").calls()).isZero();
        assertThat(portico.post(token, "{ portal { customer { name } } }").calls())
                .isOne();
    }

    @Test
    void aPageOfAHundredCustomersCostsAtMostFourCalls() {
        Portico.Answer answer = portico.platform("""
                { customers(first: 100) { nodes { id name subscriptions(first: 10) { nodes { id status
                  items { quantity price { unitAmount { formatted } product { name } } } } } } } }
                """);

        assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
        assertThat(answer.data("customers.nodes")).hasSize(100);
        assertThat(answer.calls()).isBetween(1, 4);
    }

    @Test
    void aliasesOfOneReadAreOneCall() {
        String token = portico.session("cus_demo_card");

        Portico.Answer answer = portico.post(
                token,
                "{ portal { a: customer { name invoices(first: 3) { nodes { id } } } "
                        + "b: customer { email invoices(first: 3) { nodes { number } } } } }");

        assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
        assertThat(answer.calls()).isLessThanOrEqualTo(3);
    }
}
