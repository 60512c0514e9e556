package dev.portico.localisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers come in the session's language, else the customer's, else the browser's. */
@ServerTest
class LanguageGraphQlTests {

    private static final String AMOUNT =
            "{ portal { customer { subscriptions { nodes { items { price { unitAmount { formatted } } } } } } } }";
    private static final String PLACE = "portal.customer.subscriptions.nodes.0.items.0.price.unitAmount.formatted";
    private static final String UNKNOWN = "{ node(id: \"in_nobody\") { id } }";

    private final Portico portico;

    LanguageGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @ParameterizedTest
    @CsvSource({
        "de, 29.00, '29,00 €', Dieses Objekt gibt es nicht.",
        "ja, 29.00, €29.00, 該当するオブジェクトはありません。",
        "en, 29.00, €29.00, There is no such object.",
    })
    void theSessionsLanguageComesFirst(String locale, String amount, String formatted, String message) {
        String token = portico.session("cus_demo_card", ", locale: \"" + locale + "\"", Map.of());

        assertThat(spaced(portico.post(token, AMOUNT).whole().text(PLACE))).isEqualTo(formatted);
        assertThat(portico.post(token, UNKNOWN, Map.of("Accept-Language", "fr")).message())
                .isEqualTo(message);
    }

    @Test
    void whatIsWrongWithARequestIsSaidInItToo() {
        String token = portico.session("cus_demo_multi", ", locale: \"de\"", Map.of());

        assertThat(portico.post(token, "{ portal { customer { invoices(first: 101) { nodes { id } } } } }")
                        .message())
                .isEqualTo("Eine Seite hat 1 bis 100 Einträge.");
        assertThat(portico.post(token, "{ customers { nodes { id } } }").message())
                .isEqualTo("Das ist nur dem Unternehmen selbst möglich.");
    }

    @Test
    void theSameBrokenDocumentIsExplainedToEachSenderInTheirOwn() {
        String german = portico.session("cus_demo_multi", ", locale: \"de\"", Map.of());
        String english = portico.session("cus_demo_multi", ", locale: \"en\"", Map.of());

        assertThat(portico.post(german, "{ portal { ").message()).startsWith("Ungültige Syntax");
        assertThat(portico.post(english, "{ portal { ").message()).startsWith("Invalid syntax");
    }

    @Test
    void thenTheCustomersPreferredLanguage() {
        String token = portico.session("cus_demo_card");

        assertThat(spaced(portico.post(token, AMOUNT, Map.of("Accept-Language", "en"))
                        .text(PLACE)))
                .isEqualTo("29,00 €");
        assertThat(portico.post(token, UNKNOWN).message()).isEqualTo("Dieses Objekt gibt es nicht.");
    }

    @Test
    void thenTheBrowsersLanguage() {
        String token = portico.session("cus_demo_multi");
        Map<String, String> browser = Map.of("Accept-Language", "xx, de-AT;q=0.8, en;q=0.5");

        assertThat(portico.post(token, UNKNOWN, browser).message()).isEqualTo("Dieses Objekt gibt es nicht.");
        assertThat(portico.post(token, UNKNOWN).message()).isEqualTo("There is no such object.");
    }

    @Test
    void theBusinessIsAnsweredInItsBrowsersLanguage() {
        Map<String, String> browser = Map.of("Accept-Language", "de");

        assertThat(portico.post(portico.platformKey(), UNKNOWN, browser).message())
                .isEqualTo("Dieses Objekt gibt es nicht.");
        assertThat(portico.post(
                                portico.platformKey(),
                                "mutation { portalSessionCreate(input: { customer: \"cus_nobody\" }) { userErrors { message } } }",
                                browser)
                        .text("portalSessionCreate.userErrors.0.message"))
                .isEqualTo("Diesen Kunden gibt es nicht.");
    }

    @Test
    void soIsWhoeverIsNotLetIn() {
        Map<String, String> browser = Map.of("Accept-Language", "de");

        assertThat(portico.post("pts_nobody", AMOUNT, browser).message())
                .isEqualTo("Dieses Zugriffstoken ist ungültig.");
        assertThat(portico.post(null, AMOUNT, browser).message()).isEqualTo("Bitte melden Sie sich an.");
    }

    @Test
    void aCurrencyWithoutFractionsIsWrittenWithoutThem() {
        String home = "{ portal { customer { subscriptions { nodes { latestInvoice { total "
                + "{ amount minorUnits currency formatted } } } } } } }";
        Portico.Answer answer =
                portico.post(portico.session("cus_demo_yen"), home).whole();
        String total = "portal.customer.subscriptions.nodes.0.latestInvoice.total.";

        assertThat(answer.data(total + "minorUnits").asLong()).isEqualTo(4640);
        assertThat(answer.data(total + "amount").decimalValue()).isEqualByComparingTo("4640");
        assertThat(answer.text(total + "currency")).isEqualTo("JPY");
        assertThat(answer.text(total + "formatted")).isEqualTo("￥4,640");
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
