package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the portal lets customers do, and what no configuration can be. */
class ConfigurationMakingTests extends MakingTest {

    private static final String PATH = "/v1/billing_portal/configurations";
    private static final String PRODUCTS = "features[subscription_update][products]";

    private String product;
    private String month;
    private String year;

    @BeforeAll
    void makeACatalogue() {
        product = make.product("Desk");
        month = make.price(product, 1_000, "eur", "month");
        year = make.price(product, 10_000, "eur", "year");
    }

    @Test
    void makesAGenerousConfiguration() {
        String id = make.configuration(product, month, year);
        JsonNode made = make.get(PATH + "/" + id + "?expand[]=features.subscription_update.products");
        assertThat(made.at("/features/subscription_update/products/0/prices")).hasSize(2);
        assertThat(made.at("/features/subscription_cancel/mode").asString()).isEqualTo("at_period_end");
        assertThat(made.path("active").asBoolean()).isTrue();
    }

    @Test
    void editsSomeOfItAndKeepsTheRest() {
        String path = PATH + "/" + make.configuration(product, month, year);
        JsonNode edited = make.post(
                path,
                "active=false",
                "features[subscription_cancel][mode]=immediately",
                "features[subscription_cancel][proration_behavior]=create_prorations",
                "features[subscription_update][schedule_at_period_end][conditions][0][type]=shortening_interval",
                "login_page[enabled]=true",
                "business_profile[headline]=Hello",
                "expand[0]=features.subscription_update.products");
        assertThat(edited.path("active").asBoolean()).isFalse();
        assertThat(edited.at("/features/subscription_cancel/enabled").asBoolean())
                .isTrue();
        assertThat(edited.at("/features/subscription_update/products")).hasSize(1);
        assertThat(edited.at("/features/subscription_update/schedule_at_period_end/conditions"))
                .hasSize(1);
        assertThat(edited.at("/login_page/url").asString()).startsWith("https://");
    }

    @Test
    void offersTenProductsAndNoMore() throws Exception {
        List<String> ten = new ArrayList<>(updating());
        for (int at = 0; at < 10; at++) {
            String each = make.product("Desk " + at);
            ten.addAll(List.of(Making.offer(at, each, make.price(each, 1, "eur", "month"))));
        }
        make.configurationWith(ten.toArray(String[]::new));
        ten.addAll(List.of(Making.offer(10, product, month)));
        assertRefused(PATH, "", PRODUCTS, ten.toArray(String[]::new));
    }

    @Test
    void offersNoTwoPricesOfAProductWithTheSameInterval() throws Exception {
        String quarter = make.price(product, 2_900, "eur", "month", "recurring[interval_count]=3");
        List<String> given = new ArrayList<>(updating());
        given.addAll(List.of(Making.offer(0, product, month, quarter)));
        assertRefused(PATH, "", PRODUCTS, given.toArray(String[]::new));
    }

    @Test
    void offersOnlyRecurringPricesOfTheProduct() throws Exception {
        String once = make.price("product=" + product, "currency=eur", "unit_amount=5");
        String place = PRODUCTS + "[0][prices][0]";
        assertRefused(PATH, "", place, with(Making.offer(0, product, once)));
        assertRefused(PATH, "", place, with(Making.offer(0, make.product("Room"), month)));
        assertRefused(PATH, "resource_missing", place, with(Making.offer(0, product, "price_x")));
    }

    @Test
    void needsToKnowWhatMayBeUpdated() throws Exception {
        String allowed = "features[subscription_update][default_allowed_updates]";
        String on = "features[subscription_update][enabled]=true";
        assertRefused(PATH, "parameter_missing", allowed, on);
        assertRefused(PATH, "parameter_missing", PRODUCTS, on, allowed + "[0]=price");
        String bare = make.configurationWith("features[subscription_update][enabled]=false");
        assertRefused(PATH + "/" + bare, "parameter_missing", allowed, on);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameter_missing | features                                          | name=x",
                "parameter_missing | features[invoice_history][enabled]                | features[invoice_history][x]=1",
                "parameter_unknown | features[subscription_pause]                      | features[subscription_pause][enabled]=true",
                "                  | features[customer_update][allowed_updates][0]     | features[customer_update][enabled]=true features[customer_update][allowed_updates][0]=balance",
                "                  | features[subscription_cancel][proration_behavior] | CANCEL features[subscription_cancel][proration_behavior]=create_prorations",
                "                  | features[subscription_cancel][proration_behavior] | CANCEL features[subscription_cancel][proration_behavior]=always_invoice",
                "                  | features[subscription_cancel][proration_behavior] | CANCEL features[subscription_cancel][proration_behavior]=always_invoice features[subscription_cancel][mode]=immediately",
                "parameter_missing | features[subscription_cancel][cancellation_reason][options] | CANCEL features[subscription_cancel][cancellation_reason][enabled]=true",
                "                  | features[subscription_cancel][cancellation_reason][options][0] | CANCEL features[subscription_cancel][cancellation_reason][enabled]=true features[subscription_cancel][cancellation_reason][options][0]=bored",
                "                  | business_profile[headline]                        | CANCEL business_profile[headline]=0123456789012345678901234567890123456789012345678901234567890",
                "url_invalid       | default_return_url                                | CANCEL default_return_url=x",
            })
    void refuses(String code, String param, String parameters) throws Exception {
        String[] given = parameters
                .replace("CANCEL", "features[subscription_cancel][enabled]=true")
                .split(" ");
        assertRefused(PATH, code == null ? "" : code, param, given);
    }

    private static List<String> updating() {
        return List.of(
                "features[subscription_update][enabled]=true",
                "features[subscription_update][default_allowed_updates][0]=price");
    }

    private static String[] with(String... offer) {
        List<String> given = new ArrayList<>(updating());
        given.addAll(List.of(offer));
        return given.toArray(String[]::new);
    }
}
