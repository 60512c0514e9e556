package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mutations of the business sent again with their key. */
@ServerTest
class ReplayTests {

    private static final String HOME = "{ portal { session { id } } }";

    private final Portico portico;
    private final String key = UUID.randomUUID().toString();

    ReplayTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void aSessionIsCreatedOnceAndToldWithAFreshToken() {
        Portico.Answer first = createSession("cus_demo_g201");
        Portico.Answer again = createSession("cus_demo_g201");
        String id = first.text("portalSessionCreate.session.id");

        assertThat(again.text("portalSessionCreate.session.id")).isEqualTo(id);
        assertThat(portico.post(first.text("portalSessionCreate.token"), HOME).reason())
                .isEqualTo("INVALID");
        assertThat(portico.post(again.text("portalSessionCreate.token"), HOME)
                        .whole()
                        .text("portal.session.id"))
                .isEqualTo(id);
        assertThat(createSession("cus_demo_g202").texts("portalSessionCreate.userErrors", "code"))
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusedSessionLeavesTheKeyFree() {
        assertThat(createSession("cus_nobody").texts("portalSessionCreate.userErrors", "code"))
                .containsExactly("CUSTOMER_UNKNOWN");
        assertThat(createSession("cus_demo_g203").text("portalSessionCreate.token"))
                .isNotEmpty();
    }

    @Test
    void aSessionIsRevokedOnce() {
        String id = portico.platform("mutation { portalSessionCreate(input: { customer: \"cus_demo_g204\" }) "
                        + "{ session { id } } }")
                .text("portalSessionCreate.session.id");
        String revoke =
                "mutation { portalSessionRevoke(input: { id: \"%s\", idempotencyKey: \"%s\" }) { session { status endedAt } userErrors { code } } }";

        Portico.Answer first = portico.platform(revoke.formatted(id, key)).whole();
        Portico.Answer again = portico.platform(revoke.formatted(id, key)).whole();

        assertThat(first.text("portalSessionRevoke.session.status")).isEqualTo("REVOKED");
        assertThat(again.body().path("data")).isEqualTo(first.body().path("data"));
    }

    @Test
    void aCustomerSignsOutWithAKey() {
        String token = portico.session("cus_demo_g205");

        assertThat(portico.post(
                                token,
                                "mutation { portalSessionEnd(input: { idempotencyKey: \"%s\" }) { session { endReason } } }"
                                        .formatted(key))
                        .whole()
                        .text("portalSessionEnd.session.endReason"))
                .isEqualTo("SIGNED_OUT");
    }

    @Test
    void aKeyThatSignedOutOfOneSessionDoesNotSeemToSignOutOfAnother() {
        String end =
                "mutation { portalSessionEnd(input: { idempotencyKey: \"%s\" }) { session { id } userErrors { code } } }"
                        .formatted(key);
        portico.post(portico.session("cus_demo_g206"), end).whole();

        Portico.Answer other =
                portico.post(portico.session("cus_demo_g206"), end).whole();

        assertThat(other.texts("portalSessionEnd.userErrors", "code")).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aPlatformKeyIsMadeOnceAndToldWithAFreshToken() {
        Portico.Answer first = createKey();
        Portico.Answer again = createKey();

        assertThat(again.data("platformKeyCreate.platformKey")).isEqualTo(first.data("platformKeyCreate.platformKey"));
        assertThat(portico.post(first.text("platformKeyCreate.token"), "{ platformKeys { id } }")
                        .reason())
                .isEqualTo("INVALID");
        portico.post(again.text("platformKeyCreate.token"), "{ platformKeys { id } }")
                .whole();
    }

    @Test
    void aPlatformKeyIsRevokedOnce() {
        String id = createKey().text("platformKeyCreate.platformKey.id");
        String revoke =
                "mutation { platformKeyRevoke(input: { id: \"%s\", idempotencyKey: \"%s\" }) { platformKey { id revokedAt } userErrors { code } } }"
                        .formatted(id, key);

        Portico.Answer first = portico.platform(revoke).whole();
        Portico.Answer again = portico.platform(revoke).whole();

        assertThat(first.text("platformKeyRevoke.platformKey.revokedAt")).isNotEmpty();
        assertThat(again.body().path("data")).isEqualTo(first.body().path("data"));
    }

    private Portico.Answer createSession(String customer) {
        return portico.platform("""
                mutation { portalSessionCreate(input: { customer: "%s", idempotencyKey: "%s" })
                    { session { id } token userErrors { code } } }
                """.formatted(customer, key)).whole();
    }

    private Portico.Answer createKey() {
        return portico.platform("""
                mutation { platformKeyCreate(input: { name: "replayed", idempotencyKey: "%s" })
                    { platformKey { id createdAt } token userErrors { code } } }
                """.formatted(key)).whole();
    }
}
