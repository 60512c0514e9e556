package dev.portico.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any object by its id, for those who may see it. */
@ServerTest
class NodeGraphQlTests {

    private final Portico portico;
    private String token = "";

    NodeGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @BeforeEach
    void signIn() {
        token = portico.session("cus_demo_card");
    }

    @ParameterizedTest
    @CsvSource({
        "cus_demo_card, Customer",
        "sub_demo_card, BillingSubscription",
        "si_demo_card, SubscriptionItem",
        "in_demo_card_01, Invoice",
        "pm_demo_card_visa, CardPaymentMethod",
        "txi_demo_card, TaxId",
        "price_demo_studio_month, Price",
        "prod_demo_studio, Product",
        "bpc_demo_default, PortalConfiguration",
    })
    void isFoundByTheCustomerAndByTheBusiness(String id, String type) {
        for (String caller : new String[] {token, portico.platformKey()}) {
            Portico.Answer answer = portico.post(caller, node(id)).whole();

            assertThat(answer.text("node.__typename")).isEqualTo(type);
            assertThat(answer.text("node.id")).isEqualTo(id);
        }
    }

    @Test
    void aSessionIsFoundByItsCustomerAndByTheBusiness() {
        String id = portico.post(token, "{ portal { session { id } } }").text("portal.session.id");

        assertThat(portico.post(token, node(id)).whole().text("node.__typename"))
                .isEqualTo("PortalSession");
        assertThat(portico.platform(node(id)).whole().text("node.id")).isEqualTo(id);
        assertThat(portico.post(portico.session("cus_demo_card"), node(id)).code())
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sub_demo_multi",
                "si_demo_multi",
                "in_demo_multi_01",
                "pm_demo_multi_visa",
                "txi_demo_invoiced",
                "bpc_demo_restricted",
                "price_demo_classic_month",
                "prod_demo_classic",
            })
    void whatIsNotTheCustomersIsFoundByTheBusinessAlone(String id) {
        assertThat(portico.post(token, node(id)).code()).isEqualTo("NOT_FOUND");
        assertThat(portico.platform(node(id)).whole().text("node.id")).isEqualTo(id);
    }

    @Test
    void whatACustomerHasSubscribedToIsTheirsThoughNobodyIsOfferedIt() {
        String outside = portico.session("cus_demo_outside");

        assertThat(portico.post(outside, node("prod_demo_classic")).whole().text("node.id"))
                .isEqualTo("prod_demo_classic");
        assertThat(portico.post(outside, node("price_demo_classic_month"))
                        .whole()
                        .text("node.id"))
                .isEqualTo("price_demo_classic_month");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cus_demo_deleted",
                "cus_demo_partner",
                "sub_sched_demo_scheduled",
                "sub_nobody",
                "si_nobody",
                "in_nobody",
                "pm_nobody",
                "txi_nobody",
                "price_nobody",
                "prod_nobody",
                "bpc_nobody",
                "ps_nobody",
                "di_demo_discount",
                "acct_demo_partner",
            })
    void whatIsNotThereIsFoundByNobody(String id) {
        assertThat(portico.post(token, node(id)).code()).isEqualTo("NOT_FOUND");
        assertThat(portico.platform(node(id)).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void anIdThatLooksLikeNothingIsNotLookedFor() {
        assertThat(portico.platform(node("gold")).code()).isEqualTo("NOT_FOUND");
        assertThat(portico.platform(node("gold")).calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"card_nobody", "ba_nobody", "src_nobody"})
    void whatIsOlderThanPaymentMethodsIsLookedForAsOne(String id) {
        for (String caller : new String[] {token, portico.platformKey()}) {
            portico.post(caller, node("pm_nobody"));

            Portico.Answer answer = portico.post(caller, node(id));

            assertThat(answer.code()).isEqualTo("NOT_FOUND");
            assertThat(answer.calls())
                    .isPositive()
                    .isEqualTo(portico.post(caller, node("pm_nobody")).calls());
        }
    }

    @Test
    void nodesKeepTheirOrderAndTheirDoubles() {
        Portico.Answer answer = portico.post(
                        token,
                        "{ nodes(ids: [\"in_demo_card_02\", \"sub_demo_card\", \"cus_demo_card\", \"in_demo_card_02\"]) { id } }")
                .whole();

        assertThat(answer.ids("nodes"))
                .containsExactly("in_demo_card_02", "sub_demo_card", "cus_demo_card", "in_demo_card_02");
    }

    @Test
    void eachUnknownNodeIsAnErrorAtItsPlace() {
        Portico.Answer answer = portico.post(
                token,
                "{ some: nodes(ids: [\"sub_demo_card\", \"sub_demo_multi\", \"in_demo_card_01\", \"nothing\"]) { id } }");

        assertThat(answer.ids("some")).containsExactly("sub_demo_card", "", "in_demo_card_01", "");
        assertThat(answer.data("some.1").isNull()).isTrue();
        assertThat(answer.body().path("errors")).hasSize(2);
        assertThat(answer.body().at("/errors/0/path").toString()).isEqualTo("[\"some\",1]");
        assertThat(answer.body().at("/errors/1/path").toString()).isEqualTo("[\"some\",3]");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.at("/extensions/code").asString()))
                .containsOnly("NOT_FOUND");
    }

    @Test
    void noIdsAreNoNodes() {
        assertThat(portico.post(token, "{ nodes(ids: []) { id } }").whole().data("nodes"))
                .isEmpty();
    }

    private static String node(String id) {
        return "{ node(id: \"" + id + "\") { __typename id } }";
    }
}
