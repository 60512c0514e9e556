package dev.portico.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.billingportal.Configuration;
import com.stripe.net.ApiResource;
import dev.portico.configuration.PortalFeatures.AdjustableQuantity;
import dev.portico.configuration.PortalFeatures.BillingCycleAnchorBehavior;
import dev.portico.configuration.PortalFeatures.CancellationMode;
import dev.portico.configuration.PortalFeatures.CustomerUpdateField;
import dev.portico.configuration.PortalFeatures.PeriodEndCondition;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateProduct;
import dev.portico.configuration.PortalFeatures.TrialUpdateBehavior;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeConfigurationsTests {

    @Test
    void readsTheConfigurationItself() {
        PortalConfiguration configuration = read("{}");
        assertThat(configuration.id()).isEqualTo("bpc_1");
        assertThat(configuration.name()).isEqualTo("Standard");
        assertThat(configuration.isDefault()).isTrue();
        assertThat(configuration.headline()).isEqualTo("Welcome");
        assertThat(configuration.privacyPolicyUrl()).hasToString("https://example.com/privacy");
        assertThat(configuration.termsOfServiceUrl()).isNull();
        assertThat(configuration.loginPage().enabled()).isFalse();
        assertThat(configuration.updated()).hasToString("2026-09-21T14:13:20Z");
    }

    @Test
    void takesAFeatureThatIsLeftOutForOff() {
        PortalFeatures features = read("{}").features();
        assertThat(features.customerUpdate().enabled()).isFalse();
        assertThat(features.invoiceHistory().enabled()).isFalse();
        assertThat(features.paymentMethodUpdate().enabled()).isFalse();
        assertThat(features.subscriptionCancel().enabled()).isFalse();
        assertThat(features.subscriptionUpdate().enabled()).isFalse();
    }

    @Test
    void readsWhatCustomersMayEditAndHowTheyCancel() {
        PortalFeatures features = read("""
                {customer_update: {enabled: true, allowed_updates: ['email', 'tax_id', 'shoe_size']},
                 subscription_cancel: {enabled: true, mode: 'immediately', proration_behavior: 'create_prorations',
                   cancellation_reason: {enabled: true, options: ['too_expensive', 'other']}}}""").features();
        assertThat(features.customerUpdate().allowedUpdates())
                .containsExactly(CustomerUpdateField.EMAIL, CustomerUpdateField.TAX_ID, CustomerUpdateField.OTHER);
        assertThat(features.subscriptionCancel().mode()).isEqualTo(CancellationMode.IMMEDIATELY);
        assertThat(features.subscriptionCancel().prorationBehavior()).isEqualTo(ProrationBehavior.CREATE_PRORATIONS);
        assertThat(features.subscriptionCancel().cancellationReason().options())
                .containsExactly(CancellationFeedback.TOO_EXPENSIVE, CancellationFeedback.OTHER);
    }

    @Test
    void readsHowCustomersChangeSubscriptions() {
        var update = read("""
                {subscription_update: {enabled: true, default_allowed_updates: ['price'], proration_behavior: 'none',
                   billing_cycle_anchor: null, trial_update_behavior: 'continue_trial',
                   schedule_at_period_end: {conditions: [{type: 'shortening_interval'}]},
                   products: [{product: 'prod_1', prices: ['price_1', 'price_2'],
                     adjustable_quantity: {enabled: true, minimum: 1, maximum: 50}}]}}""").features().subscriptionUpdate();
        assertThat(update.billingCycleAnchor()).isEqualTo(BillingCycleAnchorBehavior.UNCHANGED);
        assertThat(update.trialUpdateBehavior()).isEqualTo(TrialUpdateBehavior.CONTINUE_TRIAL);
        assertThat(update.scheduleAtPeriodEnd()).containsExactly(PeriodEndCondition.SHORTENING_INTERVAL);
        assertThat(update.products())
                .containsExactly(new SubscriptionUpdateProduct(
                        "prod_1", List.of("price_1", "price_2"), new AdjustableQuantity(true, 1L, 50L)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                             | SUBSCRIPTIONS
            {customer_update: {enabled: true}}                             | CUSTOMER_DETAILS SUBSCRIPTIONS
            {payment_method_update: {enabled: true}}                       | PAYMENT_METHODS SUBSCRIPTIONS
            {invoice_history: {enabled: true}}                             | SUBSCRIPTIONS INVOICES
            {invoice_history: {enabled: false}}                            | SUBSCRIPTIONS
            {subscription_update: {enabled: true, proration_behavior: 'none'}} | SUBSCRIPTIONS
            {customer_update: {enabled: true}, payment_method_update: {enabled: true}, invoice_history: {enabled: true}} \
            | CUSTOMER_DETAILS PAYMENT_METHODS SUBSCRIPTIONS INVOICES""")
    void showsTheSectionsThatTheConfigurationHas(String features, String sections) {
        assertThat(PortalSection.of(read(features)))
                .extracting(PortalSection::name)
                .containsExactly(sections.split(" "));
    }

    private static PortalConfiguration read(String features) {
        String json = """
                {id: 'bpc_1', name: 'Standard', active: true, is_default: true, created: 1790000000, updated: 1790000000,
                 business_profile: {headline: 'Welcome', privacy_policy_url: 'https://example.com/privacy'},
                 login_page: {enabled: false, url: null}, features: %s}""".formatted(features);
        return StripeConfigurations.toConfiguration(ApiResource.GSON.fromJson(json, Configuration.class));
    }
}
