package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    SecretsInLogTests(Portico portico, @Value("${stripe.api-key}") String stripeKey) {
        this.portico = portico;
        this.stripeKey = stripeKey;
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
}
