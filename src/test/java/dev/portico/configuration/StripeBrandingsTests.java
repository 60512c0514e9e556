package dev.portico.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Account;
import com.stripe.net.ApiResource;
import org.junit.jupiter.api.Test;

class StripeBrandingsTests {

    @Test
    void readsNameColoursAndSupport() {
        Branding branding = read("""
                {object: 'account', business_profile: {name: 'Roastery', support_email: 'help@example.com', url: 'https://example.com'},
                 settings: {branding: {primary_color: '#0a2540', icon: 'file_1'}, dashboard: {display_name: 'R.'}}}""");
        assertThat(branding.businessName()).isEqualTo("Roastery");
        assertThat(branding.primaryColor()).isEqualTo("#0a2540");
        assertThat(branding.secondaryColor()).isNull();
        assertThat(branding.supportEmail()).isEqualTo("help@example.com");
        assertThat(branding.website()).hasToString("https://example.com");
    }

    @Test
    void namesABusinessThatPublishesNothingAsItsDashboardDoes() {
        assertThat(read("{object: 'account', settings: {dashboard: {display_name: 'R.'}}}")
                        .businessName())
                .isEqualTo("R.");
        assertThat(read("{object: 'account'}").businessName()).isNull();
    }

    private static Branding read(String json) {
        return StripeBrandings.toBranding(ApiResource.GSON.fromJson(json, Account.class));
    }
}
