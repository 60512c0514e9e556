package dev.portico.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The business's configurations, as it sees them. */
@ServerTest
class ConfigurationGraphQlTests {

    private static final String LIST =
            "{ portalConfigurations(%s) { nodes { id active isDefault } pageInfo { hasNextPage endCursor } } }";

    private final Portico portico;

    ConfigurationGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void theDefaultOneSaysWhatCustomersCanDo() {
        Portico.Answer answer = portico.platform("""
                { portalConfiguration(id: "bpc_demo_default") {
                    name active isDefault headline defaultReturnUrl loginPage { enabled url }
                    features {
                      customerUpdate { enabled allowedUpdates }
                      subscriptionCancel { enabled mode cancellationReason { options } }
                      subscriptionUpdate { defaultAllowedUpdates scheduleAtPeriodEnd products {
                        adjustableQuantity { enabled maximum } product { id } prices { id product { id } } } } } } }
                """).whole();
        String update = "portalConfiguration.features.subscriptionUpdate.";

        assertThat(answer.data("portalConfiguration.isDefault").asBoolean()).isTrue();
        assertThat(answer.text("portalConfiguration.defaultReturnUrl")).isEqualTo("https://demo.example.com");
        assertThat(answer.data("portalConfiguration.features.customerUpdate.allowedUpdates"))
                .hasSize(6);
        assertThat(answer.text("portalConfiguration.features.subscriptionCancel.mode"))
                .isEqualTo("AT_PERIOD_END");
        assertThat(answer.data(update + "products")).hasSize(9);
        assertThat(answer.text(update + "products.0.product.id")).isEqualTo("prod_demo_starter");
        assertThat(answer.ids(update + "products.0.prices"))
                .containsExactly("price_demo_starter_month", "price_demo_starter_year");
        assertThat(answer.data(update + "products.2.adjustableQuantity.maximum").asLong())
                .isEqualTo(500);
    }

    @Test
    void allOrOnlyTheActiveOrOnlyTheOthersAreListed() {
        assertThat(allOfTheDemo(""))
                .containsExactlyInAnyOrder(
                        "bpc_demo_default", "bpc_demo_restricted", "bpc_demo_bare", "bpc_demo_inactive");
        assertThat(allOfTheDemo(", active: true"))
                .containsExactlyInAnyOrder("bpc_demo_default", "bpc_demo_restricted", "bpc_demo_bare");
        assertThat(allOfTheDemo(", active: false")).containsExactly("bpc_demo_inactive");
    }

    @Test
    void allAreReadPageByPage() {
        List<String> inPages = all(LIST, 3);

        assertThat(inPages).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(all(LIST, 100)).containsSubsequence(inPages);
    }

    @Test
    void aConnectedAccountHasItsOwn() {
        assertThat(portico.post(portico.platformKey(), LIST.formatted("first: 10"), Portico.PARTNER)
                        .whole()
                        .ids("portalConfigurations.nodes"))
                .containsExactly("bpc_demo_partner");
        assertThat(portico.platform("{ portalConfiguration(id: \"bpc_demo_partner\") { id } }")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void customersAreNotAsked() {
        assertThat(portico.post(portico.session("cus_demo_card"), LIST.formatted("first: 10"))
                        .reason())
                .isEqualTo("PLATFORM_ONLY");
    }

    /** Beside those of the demo there are those that other tests have made. */
    private List<String> allOfTheDemo(String filter) {
        return all(LIST.formatted("%s" + filter), 100).stream()
                .filter(id -> id.startsWith("bpc_demo_"))
                .toList();
    }

    private List<String> all(String document, int first) {
        return portico.pages(portico.platformKey(), document, "portalConfigurations", first).stream()
                .flatMap(page -> page.ids("portalConfigurations.nodes").stream())
                .toList();
    }
}
