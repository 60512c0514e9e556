package dev.portico.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The home of a customer, and what a configuration takes out of it. */
@ServerTest
class PortalGraphQlTests {

    private static final String FRAME = """
            { portal {
                session { id status firstUsedAt returnUrl locale onBehalfOf configuration { id } customer { id } }
                configuration { id isDefault }
                branding { businessName primaryColor website supportEmail }
                sections
                stripe { publishableKey account }
                customer { id } } }
            """;

    private final Portico portico;

    PortalGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void aHomeIsTheCustomersUnderTheDefaultConfiguration() {
        Portico.Answer home =
                portico.post(portico.session("cus_demo_card"), FRAME).whole();

        assertThat(home.text("portal.session.id")).startsWith("ps_");
        assertThat(home.text("portal.session.status")).isEqualTo("ACTIVE");
        assertThat(home.text("portal.session.firstUsedAt")).isNotEmpty();
        assertThat(home.text("portal.session.returnUrl")).isEqualTo("https://demo.example.com");
        assertThat(home.text("portal.session.configuration.id")).isEqualTo("bpc_demo_default");
        assertThat(home.text("portal.session.customer.id")).isEqualTo("cus_demo_card");
        assertThat(home.text("portal.configuration.id")).isEqualTo("bpc_demo_default");
        assertThat(home.text("portal.branding.businessName")).isEqualTo("Portico Demo GmbH");
        assertThat(home.text("portal.branding.primaryColor")).isEqualTo("#1f4b99");
        assertThat(home.data("portal.sections").valueStream().map(section -> section.asString()))
                .containsExactly("CUSTOMER_DETAILS", "PAYMENT_METHODS", "SUBSCRIPTIONS", "INVOICES");
        assertThat(home.text("portal.stripe.publishableKey")).startsWith("pk_test_");
        assertThat(home.data("portal.stripe.account").isNull()).isTrue();
        assertThat(home.text("portal.customer.id")).isEqualTo("cus_demo_card");
    }

    @Test
    void aHomeInAConnectedAccountIsThatAccounts() {
        Portico.Answer home = portico.post(portico.session("cus_demo_partner", "", Portico.PARTNER), FRAME)
                .whole();

        assertThat(home.text("portal.configuration.id")).isEqualTo("bpc_demo_partner");
        assertThat(home.text("portal.branding.businessName")).isEqualTo("Partner Coworking");
        assertThat(home.text("portal.stripe.account")).isEqualTo("acct_demo_partner");
        assertThat(home.text("portal.customer.id")).isEqualTo("cus_demo_partner");
    }

    @Test
    void aSessionStaysInItsAccount() {
        String token = portico.session("cus_demo_card");

        assertThat(portico.post(token, FRAME, Portico.PARTNER).reason()).isEqualTo("ACCOUNT_MISMATCH");
    }

    @Test
    void paymentMethodsThatAreNotShownAreUnknown() {
        String token = restricted("bpc_demo_restricted");

        Portico.Answer home = portico.post(token, """
                { portal { sections customer {
                    defaultPaymentMethod { id }
                    paymentMethods { nodes { id } }
                    invoices(first: 1) { nodes { id } }
                    subscriptions { nodes { id defaultPaymentMethod { id } latestInvoice { id } } } } } }
                """).whole();

        assertThat(home.data("portal.sections").valueStream().map(section -> section.asString()))
                .containsExactly("SUBSCRIPTIONS", "INVOICES");
        assertThat(home.data("portal.customer.paymentMethods").isNull()).isTrue();
        assertThat(home.data("portal.customer.defaultPaymentMethod").isNull()).isTrue();
        assertThat(home.data("portal.customer.subscriptions.nodes.0.defaultPaymentMethod")
                        .isNull())
                .isTrue();
        assertThat(home.ids("portal.customer.invoices.nodes")).hasSize(1);
        assertUnknown(token, "pm_demo_checkout_visa");
    }

    @Test
    void invoicesThatAreNotShownAreUnknown() {
        String token = restricted("bpc_demo_bare");

        Portico.Answer home = portico.post(token, """
                { portal { sections customer {
                    invoices(first: 1) { nodes { id } }
                    subscriptions { nodes { id latestInvoice { id } } } } } }
                """).whole();

        assertThat(home.data("portal.sections").valueStream().map(section -> section.asString()))
                .containsExactly("SUBSCRIPTIONS");
        assertThat(home.data("portal.customer.invoices").isNull()).isTrue();
        assertThat(home.data("portal.customer.subscriptions.nodes.0.latestInvoice")
                        .isNull())
                .isTrue();
        assertUnknown(token, "in_demo_checkout_01");
        assertThat(portico.post(token, "{ portal { customer { invoice(id: \"in_demo_checkout_01\") { id } } } }")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anInvoiceThatMustBePaidIsReachedThroughItsSubscription() {
        String token = portico.session("cus_demo_invoiced", ", configuration: \"bpc_demo_bare\"", Map.of());

        assertThat(portico.post(
                                token,
                                "{ portal { customer { invoices { nodes { id } } "
                                        + "subscriptions { nodes { latestInvoice { id status hostedInvoiceUrl } } } } } }")
                        .whole()
                        .text("portal.customer.subscriptions.nodes.0.latestInvoice.status"))
                .isEqualTo("OPEN");
    }

    @Test
    void onBehalfOfShowsOnlyWhatWasMadeOnThatAccountsBehalf() {
        String lists = "{ portal { session { onBehalfOf } customer { "
                + "subscriptions { nodes { id } } invoices { nodes { id subscription { id } } } } } }";
        Portico.Answer all =
                portico.post(portico.session("cus_demo_behalf"), lists).whole();
        String token = portico.session("cus_demo_behalf", ", onBehalfOf: \"acct_demo_partner\"", Map.of());
        Portico.Answer some = portico.post(token, lists).whole();

        assertThat(all.ids("portal.customer.subscriptions.nodes"))
                .containsExactlyInAnyOrder("sub_demo_behalf", "sub_demo_behalf_2");
        assertThat(some.text("portal.session.onBehalfOf")).isEqualTo("acct_demo_partner");
        assertThat(some.ids("portal.customer.subscriptions.nodes")).containsExactly("sub_demo_behalf_2");
        assertThat(some.ids("portal.customer.invoices.nodes")).isNotEmpty();
        assertThat(some.data("portal.customer.invoices.nodes"))
                .allSatisfy(invoice ->
                        assertThat(invoice.at("/subscription/id").asString()).isEqualTo("sub_demo_behalf_2"));
        assertUnknown(token, "sub_demo_behalf");
        assertUnknown(token, "si_demo_behalf");
        assertUnknown(token, "in_demo_behalf_01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal { session { id } }", "portalSessionEnd"})
    void theBusinessHasNoHome(String field) {
        String operation =
                field.startsWith("portal ") ? "{ " + field + " }" : "mutation { " + field + " { __typename } }";

        assertThat(portico.platform(operation).reason()).isEqualTo("CUSTOMER_ONLY");
    }

    private String restricted(String configuration) {
        return portico.session("cus_demo_checkout", ", configuration: \"" + configuration + "\"", Map.of());
    }

    private void assertUnknown(String token, String id) {
        assertThat(portico.post(token, "{ node(id: \"" + id + "\") { id } }").code())
                .as(id)
                .isEqualTo("NOT_FOUND");
    }
}
