package dev.portico.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Invoices: which are shown to whom, and what is on them. */
@ServerTest
class InvoiceGraphQlTests {

    private static final String INVOICES =
            "{ portal { customer { invoices(%s) { nodes { id status subscription { id } } "
                    + "pageInfo { hasNextPage hasPreviousPage endCursor } } } } }";
    private static final String ANYBODYS = "{ customer(id: \"%s\") { invoices(%s) { nodes { id status number "
            + "subscription { id } } } subscriptions { nodes { id latestInvoice { id subscription { id } } } } } }";
    private static final String ONE = """
            { node(id: "%s") { ... on Invoice {
                number status total { minorUnits } subtotal { minorUnits } tax { minorUnits } discountTotal { minorUnits }
                taxes { amount { minorUnits } behavior } discounts { amount { minorUnits } discount { id } }
                amountDue { minorUnits } amountPaid { minorUnits } amountRemaining { minorUnits } dueDate
                hostedInvoiceUrl invoicePdf payments { status amountPaid { minorUnits } }
                lines { nodes { description quantity amount { minorUnits } proration price { id } } } } } }
            """;

    private final Portico portico;

    InvoiceGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void allInvoicesAreReadPageByPageNewestFirst() {
        List<Portico.Answer> pages =
                portico.pages(portico.session("cus_demo_card"), INVOICES, "portal.customer.invoices", 10);

        assertThat(pages).extracting(page -> ids(page).size()).containsExactly(10, 10, 4);
        assertThat(pages.stream().flatMap(page -> ids(page).stream()))
                .containsExactlyElementsOf(IntStream.iterate(24, number -> number > 0, number -> number - 1)
                        .mapToObj("in_demo_card_%02d"::formatted)
                        .toList());
        assertThat(pages)
                .extracting(page -> page.data("portal.customer.invoices.pageInfo.hasPreviousPage")
                        .asBoolean())
                .containsExactly(false, true, true);
    }

    @ParameterizedTest
    @CsvSource({
        "PAID, in_demo_invoiceonly_01 in_demo_invoiceonly_04",
        "VOID, in_demo_invoiceonly_02",
        "UNCOLLECTIBLE, in_demo_invoiceonly_03",
        "OPEN, in_demo_invoiceonly_05",
        "DRAFT, in_demo_invoiceonly_06",
    })
    void aStatusFindsItsInvoicesAndDraftsAreTheBusinesssOwn(String status, String ids) {
        String token = portico.session("cus_demo_invoiceonly");
        List<String> expected = List.of(ids.split(" "));

        assertThat(portico.platform(ANYBODYS.formatted("cus_demo_invoiceonly", "status: " + status))
                        .whole()
                        .ids("customer.invoices.nodes"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ids(portico.post(token, INVOICES.formatted("status: " + status))
                        .whole()))
                .containsExactlyInAnyOrderElementsOf(status.equals("DRAFT") ? List.of() : expected);
    }

    @Test
    void aDraftIsUnknownToItsCustomer() {
        String token = portico.session("cus_demo_invoiceonly");

        assertThat(ids(portico.post(token, INVOICES.formatted("first: 10")).whole()))
                .hasSize(5)
                .doesNotContain("in_demo_invoiceonly_06");
        assertThat(portico.post(token, ONE.formatted("in_demo_invoiceonly_06")).code())
                .isEqualTo("NOT_FOUND");
        Portico.Answer draft =
                portico.platform(ONE.formatted("in_demo_invoiceonly_06")).whole();
        assertThat(draft.text("node.status")).isEqualTo("DRAFT");
        assertThat(draft.data("node.number").isNull()).isTrue();
        assertThat(draft.data("node.hostedInvoiceUrl").isNull()).isTrue();
    }

    @Test
    void aSubscriptionFindsItsInvoices() {
        JsonNode busy = portico.platform("{ customers(first: 100) { nodes { id subscriptions { nodes { id } } } } }")
                .whole()
                .data("customers.nodes")
                .valueStream()
                .filter(customer -> customer.at("/subscriptions/nodes").size() > 1)
                .findFirst()
                .orElseThrow();
        String token = portico.session(busy.path("id").asString());
        for (JsonNode subscription : busy.at("/subscriptions/nodes")) {
            String id = subscription.path("id").asString();
            Portico.Answer answer = portico.post(token, INVOICES.formatted("subscription: \"" + id + "\""))
                    .whole();

            assertThat(ids(answer)).isNotEmpty();
            assertThat(answer.data("portal.customer.invoices.nodes"))
                    .allSatisfy(
                            invoice -> assertThat(invoice.at("/subscription/id").asString())
                                    .isEqualTo(id));
        }
    }

    @Test
    void theLatestInvoiceAndItsSubscriptionKnowEachOther() {
        Portico.Answer answer = portico.platform(ANYBODYS.formatted("cus_demo_card", "first: 1"))
                .whole();

        assertThat(answer.text("customer.subscriptions.nodes.0.latestInvoice.id"))
                .isEqualTo("in_demo_card_24")
                .isEqualTo(answer.text("customer.invoices.nodes.0.id"));
        assertThat(answer.text("customer.subscriptions.nodes.0.latestInvoice.subscription.id"))
                .isEqualTo("sub_demo_card");
    }

    @Test
    void anInvoiceForNoSubscriptionHasNone() {
        Portico.Answer answer = portico.platform(ANYBODYS.formatted("cus_demo_invoiceonly", "first: 1"))
                .whole();

        assertThat(answer.data("customer.invoices.nodes.0.subscription").isNull())
                .isTrue();
    }

    @Test
    void aPaidInvoiceSaysWhatWasPaid() {
        Portico.Answer paid = one("card", "in_demo_card_24");

        assertThat(paid.text("node.status")).isEqualTo("PAID");
        assertThat(paid.text("node.number")).isNotEmpty();
        assertThat(minor(paid, "total")).isEqualTo(2900);
        assertThat(minor(paid, "amountPaid")).isEqualTo(2900);
        assertThat(minor(paid, "amountRemaining")).isZero();
        assertThat(paid.text("node.payments.0.status")).isEqualTo("PAID");
        assertThat(paid.text("node.hostedInvoiceUrl")).startsWith("https://");
        assertThat(paid.text("node.invoicePdf")).startsWith("https://");
        assertThat(paid.text("node.lines.nodes.0.price.id")).isEqualTo("price_demo_studio_month");
    }

    @Test
    void anOpenInvoiceSaysWhatIsDueAndWhen() {
        Portico.Answer open = one("invoiced", "in_demo_invoiced_06");

        assertThat(open.text("node.status")).isEqualTo("OPEN");
        assertThat(open.text("node.dueDate")).isNotEmpty();
        assertThat(minor(open, "amountRemaining")).isEqualTo(25 * 1200);
        assertThat(open.data("node.lines.nodes.0.quantity").asLong()).isEqualTo(25);
    }

    @Test
    void taxIsSaid() {
        Portico.Answer taxed = one("tax", "in_demo_tax_12");

        assertThat(minor(taxed, "tax")).isEqualTo(551);
        assertThat(minor(taxed, "total")).isEqualTo(minor(taxed, "subtotal") + 551);
        assertThat(minor(taxed, "taxes.0.amount")).isEqualTo(551);
        assertThat(taxed.text("node.taxes.0.behavior")).isEqualTo("EXCLUSIVE");
    }

    @Test
    void aDiscountIsSaid() {
        Portico.Answer reduced = one("discount", "in_demo_discount_06");

        assertThat(minor(reduced, "discountTotal")).isEqualTo(580);
        assertThat(minor(reduced, "total")).isEqualTo(2900 - 580);
        assertThat(minor(reduced, "discounts.0.amount")).isEqualTo(580);
        assertThat(reduced.text("node.discounts.0.discount.id")).isEqualTo("di_demo_discount");
    }

    @Test
    void linesAreReadPageByPage() {
        List<Portico.Answer> pages = portico.pages(
                portico.session("cus_demo_multi"),
                "{ portal { customer { invoice(id: \"in_demo_multi_01\") { "
                        + "lines(%s) { nodes { id } pageInfo { hasNextPage endCursor } } } } } }",
                "portal.customer.invoice.lines",
                1);

        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> page.ids("portal.customer.invoice.lines.nodes").stream()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private Portico.Answer one(String customer, String id) {
        return portico.post(portico.session("cus_demo_" + customer), ONE.formatted(id))
                .whole();
    }

    private static long minor(Portico.Answer answer, String field) {
        return answer.data("node." + field + ".minorUnits").asLong();
    }

    private static List<String> ids(Portico.Answer answer) {
        return answer.ids("portal.customer.invoices.nodes");
    }
}
