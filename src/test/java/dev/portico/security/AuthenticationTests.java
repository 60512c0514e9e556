package dev.portico.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.Portico.Answer;
import dev.portico.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens over HTTP: who is let in, as whom, and what the others are told. */
@ServerTest
class AuthenticationTests {

    private static final String ANYTHING = "{ __typename }";
    private static final String SESSIONS = "{ portalSessions(first: 1) { nodes { id status firstUsedAt } } }";
    private static final String SIGN_OUT = "mutation { portalSessionEnd { session { id status endReason } } }";
    private static final String PARTNER = "acct_demo_partner";

    private final Portico portico;

    AuthenticationTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void nobodyIsLetInWithoutAToken() {
        assertRefused(portico.post(null, ANYTHING), 401, "UNAUTHENTICATED", "MISSING");
    }

    @ParameterizedTest
    @CsvSource({"pts_neverreal", "ptk_neverreal", "nothing"})
    void aTokenThatWasNeverRealIsInvalid(String token) {
        assertRefused(portico.post(token, ANYTHING), 401, "UNAUTHENTICATED", "INVALID");
    }

    @Test
    void aTokenThatIsBadIsToldBeforeADocumentThatIsNone() {
        assertRefused(portico.post("pts_neverreal", "{"), 401, "UNAUTHENTICATED", "INVALID");
    }

    @Test
    void aCustomerWhoSignedOutIsTold() {
        String token = portico.session("cus_demo_card");

        assertThat(portico.post(token, SIGN_OUT)
                        .data("portalSessionEnd.session.endReason")
                        .asString())
                .isEqualTo("SIGNED_OUT");

        assertRefused(portico.post(token, ANYTHING), 401, "UNAUTHENTICATED", "ENDED");
    }

    @Test
    void aSessionThatTheBusinessRevokedSaysSo() {
        String created =
                "mutation { portalSessionCreate(input: { customer: \"cus_demo_card\" }) { token session { id } } }";
        Answer answer = portico.platform(created);
        String token = answer.data("portalSessionCreate.token").asString();
        String id = answer.data("portalSessionCreate.session.id").asString();

        Answer revoked = portico.platform(
                "mutation { portalSessionRevoke(input: { id: \"%s\" }) { session { status } } }".formatted(id));

        assertThat(revoked.data("portalSessionRevoke.session.status").asString())
                .isEqualTo("REVOKED");
        assertRefused(portico.post(token, ANYTHING), 401, "UNAUTHENTICATED", "REVOKED");
    }

    @Test
    void reasonsComeInTheLanguageOfTheCaller() {
        Answer answer = portico.post(null, ANYTHING, Map.of("Accept-Language", "en-GB,en;q=0.5"));

        assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo("Please sign in.");
    }

    @Test
    void aBackgroundRequestIsNoFirstUse() {
        String token = portico.session("cus_demo_card");

        assertThat(portico.post(token, ANYTHING, Map.of("Portico-Background", "true"))
                        .status())
                .isEqualTo(200);
        assertThat(newest().at("/status").asString()).isEqualTo("UNUSED");

        portico.post(token, ANYTHING);
        assertThat(newest().at("/status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void aCustomerIsNoPlatformAndNoPlatformACustomer() {
        assertRefused(portico.post(portico.session("cus_demo_card"), SESSIONS), 200, "FORBIDDEN", "PLATFORM_ONLY");
        assertRefused(portico.platform(SIGN_OUT), 200, "FORBIDDEN", "CUSTOMER_ONLY");
    }

    @Test
    void aSessionActsInItsOwnAccountOnly() {
        String token = portico.session("cus_demo_card");

        assertRefused(
                portico.post(token, ANYTHING, Map.of("Stripe-Account", PARTNER)),
                400,
                "BAD_REQUEST",
                "ACCOUNT_MISMATCH");
    }

    @Test
    void aLimitedKeyActsInItsAccountsOnly() {
        String key = portico.limitedKey(PARTNER);

        assertThat(portico.post(key, SESSIONS).status()).isEqualTo(200);
        assertThat(portico.post(key, SESSIONS, Map.of("Stripe-Account", PARTNER))
                        .status())
                .isEqualTo(200);
        for (String other : new String[] {"acct_none", "acct_demo"}) {
            assertRefused(
                    portico.post(key, SESSIONS, Map.of("Stripe-Account", other)),
                    403,
                    "FORBIDDEN",
                    "ACCOUNT_NOT_ALLOWED");
        }
        assertRefused(
                portico.post(portico.limitedKey(PARTNER, "acct_other"), SESSIONS),
                400,
                "BAD_REQUEST",
                "ACCOUNT_REQUIRED");
    }

    @Test
    void aLimitedKeyMakesNoWiderOne() {
        Answer answer = portico.post(
                portico.limitedKey(PARTNER),
                "mutation { platformKeyCreate(input: { name: \"wide\", accounts: [\"acct_other\"] })"
                        + " { token platformKey { id } userErrors { code path message ... on InvalidInput { field } } } }");

        assertThat(answer.data("platformKeyCreate.token").isNull()).isTrue();
        assertThat(answer.data("platformKeyCreate.userErrors.0.code").asString())
                .isEqualTo("ACCOUNTS_BEYOND_KEY");
        assertThat(answer.data("platformKeyCreate.userErrors.0.field").asString())
                .isEqualTo("accounts");
    }

    @Test
    void aRevokedKeyIsTold() {
        Answer made = portico.platform(
                "mutation { platformKeyCreate(input: { name: \"short-lived\" }) { token platformKey { id accounts } } }");
        String key = made.data("platformKeyCreate.token").asString();

        portico.platform("mutation { platformKeyRevoke(input: { id: \"%s\" }) { platformKey { revokedAt } } }"
                .formatted(made.data("platformKeyCreate.platformKey.id").asString()));

        assertRefused(portico.post(key, SESSIONS), 401, "UNAUTHENTICATED", "REVOKED");
    }

    @ParameterizedTest
    @CsvSource({
        "cus_none, '', CUSTOMER_UNKNOWN",
        "cus_demo_deleted, '', CUSTOMER_UNKNOWN",
        "cus_demo_card, 'configuration: \"bpc_none\"', CONFIGURATION_UNKNOWN",
        "cus_demo_card, 'returnUrl: \"javascript:alert(1)\"', RETURN_URL_INVALID",
        "cus_demo_card, 'locale: \"xx\"', LOCALE_UNSUPPORTED",
        "cus_demo_card, 'onBehalfOf: \"cus_1\"', ON_BEHALF_OF_INVALID"
    })
    void aSessionThatCannotBeSaysWhy(String customer, String more, String code) {
        Answer answer = portico.platform(
                "mutation { portalSessionCreate(input: { customer: \"%s\" %s }) { token userErrors { code message } } }"
                        .formatted(customer, more));

        assertThat(answer.data("portalSessionCreate.token").isNull()).isTrue();
        assertThat(answer.data("portalSessionCreate.userErrors.0.code").asString())
                .isEqualTo(code);
    }

    @Test
    void aSessionOfAnotherAccountIsNotFound() {
        portico.session("cus_demo_card");
        String id = newest().at("/id").asString();
        Map<String, String> elsewhere = Map.of("Stripe-Account", PARTNER);
        String find = "{ portalSession(id: \"%s\") { id } }";

        Answer other = portico.post(portico.platformKey(), find.formatted(id), elsewhere);
        Answer none = portico.post(portico.platformKey(), find.formatted("ps_none"), elsewhere);

        assertThat(portico.platform(find.formatted(id)).data("portalSession.id").asString())
                .isEqualTo(id);
        assertThat(other.code()).isEqualTo("NOT_FOUND");
        assertThat(other.body().at("/errors")).isEqualTo(none.body().at("/errors"));
    }

    @Test
    void aLimitedKeySeesItsOwnAccounts() {
        Answer answer =
                portico.post(portico.limitedKey(PARTNER), "{ connectedAccounts { nodes { id name country } } }");

        assertThat(answer.data("connectedAccounts.nodes").size()).isEqualTo(1);
        assertThat(answer.data("connectedAccounts.nodes.0.id").asString()).isEqualTo(PARTNER);
    }

    private tools.jackson.databind.JsonNode newest() {
        return portico.platform(SESSIONS).data("portalSessions.nodes.0");
    }

    private static void assertRefused(Answer answer, int status, String code, String reason) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.reason()).isEqualTo(reason);
    }
}
