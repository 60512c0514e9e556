package dev.portico.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.shared.WrongSetting;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StripeSettingsTests {

    @Test
    void speakWithStripeUnlessToldOtherwise() {
        var settings = bind(Map.of("stripe.api-key", "sk_test_1", "stripe.api-base", "", "stripe.publishable-key", ""));
        assertThat(settings.apiBase()).isEqualTo("https://api.stripe.com");
        assertThat(settings.publishableKey()).isNull();
        assertThat(settings.webhookSecret()).isEmpty();
        assertThat(settings.limits().keepFor()).hasSeconds(5);
    }

    @Test
    void takeSeveralWebhookSecrets() {
        var settings = bind(Map.of("stripe.api-key", "sk_test_1", "stripe.webhook-secret", "whsec_1, whsec_2"));
        assertThat(settings.webhookSecret()).containsExactly("whsec_1", "whsec_2");
    }

    @ParameterizedTest
    @CsvSource({"sk_test_1, false", "rk_test_1, false", "sk_live_1, true", "rk_live_1, true"})
    void tellTheModeByTheKey(String key, boolean livemode) {
        assertThat(bind(Map.of("stripe.api-key", key)).livemode()).isEqualTo(livemode);
    }

    @ParameterizedTest
    @CsvSource({
        "stripe.api-key, '', STRIPE_API_KEY",
        "stripe.api-key, pk_test_1, STRIPE_API_KEY",
        "stripe.publishable-key, sk_test_1, STRIPE_PUBLISHABLE_KEY",
        "stripe.api-base, localhost:12111, STRIPE_API_BASE",
        "stripe.api-base, ftp://localhost, STRIPE_API_BASE",
        "stripe.api-base, http:// localhost, STRIPE_API_BASE",
    })
    void nameWhatIsWrong(String property, String value, String named) {
        var properties = new HashMap<>(Map.of("stripe.api-key", "sk_test_1"));
        properties.put(property, value);
        assertThatThrownBy(() -> bind(properties))
                .rootCause()
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(named);
    }

    @Test
    void takeOnlyAnAccountForTheOwnOne() {
        assertThat(new StripeAccountSetting(" ").stripeAccount()).isNull();
        assertThatThrownBy(() -> new StripeAccountSetting("own"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("PORTICO_STRIPE_ACCOUNT");
    }

    @Test
    void showNoSecret() {
        var settings = bind(Map.of("stripe.api-key", "sk_test_1", "stripe.webhook-secret", "whsec_1"));
        assertThat(settings.toString()).doesNotContain("sk_test_1", "whsec_1");
    }

    private static StripeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("stripe", StripeSettings.class);
    }
}
