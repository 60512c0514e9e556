package dev.portico.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers, one by one and in pages. */
@ServerTest
class CustomerGraphQlTests {

    private static final String DETAILS = """
            { customer(id: "%s") {
                name email phone address { line1 city postalCode country } shipping { name address { city } }
                preferredLocales currency balance { minorUnits formatted } taxExempt
                taxIds { nodes { id type value country verification { status } } } } }
            """;

    private final Portico portico;

    CustomerGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void theDetailsOfACustomerAreThoseThatStripeHas() {
        Portico.Answer ada =
                portico.platform(DETAILS.formatted("cus_demo_card")).whole();

        assertThat(ada.text("customer.name")).isEqualTo("Ada Lovelace");
        assertThat(ada.text("customer.email")).isEqualTo("card@example.com");
        assertThat(ada.text("customer.phone")).isEqualTo("+493090182");
        assertThat(ada.text("customer.address.city")).isEqualTo("Berlin");
        assertThat(ada.text("customer.address.country")).isEqualTo("DE");
        assertThat(ada.text("customer.shipping.address.city")).isEqualTo("Berlin");
        assertThat(ada.text("customer.preferredLocales.0")).isEqualTo("de");
        assertThat(ada.text("customer.currency")).isEqualTo("EUR");
        assertThat(ada.text("customer.taxExempt")).isEqualTo("NONE");
        assertThat(ada.ids("customer.taxIds.nodes")).containsExactly("txi_demo_card");
        assertThat(ada.text("customer.taxIds.nodes.0.value")).isEqualTo("DE123456789");
        assertThat(ada.text("customer.taxIds.nodes.0.verification.status")).isEqualTo("VERIFIED");
    }

    @Test
    void aCreditIsANegativeBalance() {
        Portico.Answer credit =
                portico.platform(DETAILS.formatted("cus_demo_credit")).whole();

        assertThat(credit.data("customer.balance.minorUnits").asLong()).isEqualTo(-1500);
        assertThat(credit.text("customer.balance.formatted")).isEqualTo("-€15.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cus_demo_deleted", "cus_nobody", "cus_demo_partner", "sub_demo_card", ""})
    void whoIsNotThereIsNotFound(String id) {
        Portico.Answer answer = portico.platform(DETAILS.formatted(id));

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.data("customer").isNull()).isTrue();
    }

    @Test
    void theCustomersOfAConnectedAccountAreFoundThere() {
        String key = portico.platformKey();

        assertThat(portico.post(key, DETAILS.formatted("cus_demo_partner"), Portico.PARTNER)
                        .whole()
                        .text("customer.name"))
                .isEqualTo("Simone de Beauvoir");
        assertThat(portico.post(key, DETAILS.formatted("cus_demo_card"), Portico.PARTNER)
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(portico.post(key, "{ customers { nodes { id } } }", Portico.PARTNER)
                        .whole()
                        .ids("customers.nodes"))
                .containsExactly("cus_demo_partner_two", "cus_demo_partner");
    }

    @Test
    void anEmailFindsItsCustomers() {
        assertThat(portico.platform("{ customers(email: \"seats@example.com\") { nodes { id } } }")
                        .whole()
                        .ids("customers.nodes"))
                .containsExactly("cus_demo_seats");
        assertThat(portico.platform("{ customers(email: \"nobody@example.com\") { nodes { id } } }")
                        .whole()
                        .ids("customers.nodes"))
                .isEmpty();
    }

    @Test
    void allCustomersAreReadPageByPageNewestFirst() {
        List<Portico.Answer> pages = portico.pages(
                portico.platformKey(),
                "{ customers(%s) { nodes { id created } edges { cursor node { id } } "
                        + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
                "customers",
                100);
        List<String> ids = pages.stream()
                .flatMap(page -> page.ids("customers.nodes").stream())
                .toList();
        List<OffsetDateTime> created = pages.stream()
                .flatMap(page -> page.texts("customers.nodes", "created").stream())
                .map(OffsetDateTime::parse)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(528).doesNotContain("cus_demo_deleted");
        assertThat(ids).contains("cus_demo_card", "cus_demo_behalf", "cus_demo_g001", "cus_demo_g500");
        assertThat(created).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages.get(0).data("customers.pageInfo.hasPreviousPage").asBoolean())
                .isFalse();
        assertThat(pages.get(1).data("customers.pageInfo.hasPreviousPage").asBoolean())
                .isTrue();
        assertThat(pages.get(0).text("customers.pageInfo.endCursor"))
                .isEqualTo(pages.get(0).text("customers.edges.99.cursor"));
        assertThat(pages.get(0).text("customers.pageInfo.startCursor"))
                .isEqualTo(pages.get(0).text("customers.edges.0.cursor"));
    }
}
