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
        assertThat(ids("first: 10"))
                .containsExactlyInAnyOrder(
                        "bpc_demo_default", "bpc_demo_restricted", "bpc_demo_bare", "bpc_demo_inactive");
        assertThat(ids("active: true"))
                .containsExactlyInAnyOrder("bpc_demo_default", "bpc_demo_restricted", "bpc_demo_bare");
        assertThat(ids("active: false")).containsExactly("bpc_demo_inactive");
    }

    @Test
    void allAreReadPageByPage() {
        List<Portico.Answer> pages = portico.pages(portico.platformKey(), LIST, "portalConfigurations", 3);

        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> page.ids("portalConfigurations.nodes").stream()))
                .hasSize(4)
                .doesNotHaveDuplicates();
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

    private List<String> ids(String arguments) {
        return portico.platform(LIST.formatted(arguments)).whole().ids("portalConfigurations.nodes");
    }
}
