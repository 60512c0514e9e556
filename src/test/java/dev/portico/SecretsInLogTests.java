package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.SandboxHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log must never hold, whatever happens. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogTests {

    private static final String HOME = Documents.read("home/portalHome");

    private final Portico portico;
    private final String stripeKey;
    private final SandboxHttp stripe;

    SecretsInLogTests(
            Portico portico, @Value("${stripe.api-key}") String stripeKey, @Value("${stripe.api-base}") URI stripe) {
        this.portico = portico;
        this.stripeKey = stripeKey;
        this.stripe = new SandboxHttp(stripe.getPort());
    }

    @AfterEach
    void mendStripe() throws IOException, InterruptedException {
        stripe.delete("/_sandbox/knobs");
        portico.platform("{ customers { nodes { id } } }").whole();
    }

    @Test
    void noTokenNoKeyAndNoAddressIsLogged(CapturedOutput log) {
        String key = portico.limitedKey("acct_demo_partner");
        String token = portico.session("cus_demo_card");

        portico.post(token, HOME).whole();
        portico.post(token, "{ node(id: \"card@example.com\") { id } }");
        portico.post(token, "{ portal { secret(token: \"" + token + "\") } }");
        portico.body(token, "{\"query\": \"{ portal\", \"variables\": \"" + key, Map.of());
        portico.post(key, "{ customers(email: \"card@example.com\") { nodes { email } } }");
        portico.post(key, HOME);
        portico.post(key + "x", HOME);
        portico.post(token + "x", HOME, Map.of("Stripe-Account", key));
        portico.post(key, HOME, Map.of("Stripe-Account", token));
        portico.post(token, "mutation { portalSessionEnd { session { id } } }");
        portico.post(token, HOME);

        assertThat(log.getAll()).doesNotContain(token, key, portico.platformKey(), stripeKey, "@example.com");
        assertThat(log.getAll()).doesNotContain(token.substring(4), key.substring(4));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, STRIPE_FAILED",
        "rate_limited, STRIPE_BUSY",
        "dropped_before, STRIPE_UNREACHABLE",
    })
    void norWhenStripeFails(String fault, String reason, CapturedOutput log) throws IOException, InterruptedException {
        stripe.post("/_sandbox/knobs", fault + "=1");

        Portico.Answer answer = portico.platform("{ customers(email: \"card@example.com\") { nodes { id } } }");

        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.body().toString()).doesNotContain("@example.com", stripeKey);
        assertThat(log.getAll()).doesNotContain(portico.platformKey(), stripeKey, "@example.com", "\tat ");
    }
}
