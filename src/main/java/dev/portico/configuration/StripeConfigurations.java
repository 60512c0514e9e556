package dev.portico.configuration;

import com.stripe.model.billingportal.Configuration;
import com.stripe.model.billingportal.Configuration.BusinessProfile;
import com.stripe.model.billingportal.Configuration.LoginPage;
import dev.portico.configuration.PortalConfiguration.PortalLoginPageSettings;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeAccountReads;
import dev.portico.stripe.StripeFreshReads;
import dev.portico.stripe.StripeValues;
import dev.portico.tenancy.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stripe's portal configurations as ours. */
@Component
final class StripeConfigurations {

    private final StripeAccountReads reads;
    private final StripeFreshReads freshReads;

    StripeConfigurations(StripeAccountReads reads, StripeFreshReads freshReads) {
        this.reads = reads;
        this.freshReads = freshReads;
    }

    Mono<PortalConfiguration> get(Account account, String id) {
        return reads.configuration(account, id).map(StripeConfigurations::toConfiguration);
    }

    Mono<PortalConfiguration> getDefault(Account account) {
        return reads.defaultConfiguration(account).map(StripeConfigurations::toConfiguration);
    }

    /** The configuration with this id, or the account's default one, as it is now. */
    Mono<PortalConfiguration> getFresh(Account account, @Nullable String id) {
        return freshReads.configuration(account, id).map(StripeConfigurations::toConfiguration);
    }

    Mono<Page<PortalConfiguration>> list(Account account, @Nullable Boolean active, PageRequest page) {
        return reads.configurations(account, active, page)
                .map(found -> found.map(StripeConfigurations::toConfiguration));
    }

    static PortalConfiguration toConfiguration(Configuration configuration) {
        BusinessProfile profile = configuration.getBusinessProfile();
        return new PortalConfiguration(
                configuration.getId(),
                configuration.getName(),
                StripeValues.isTrue(configuration.getActive()),
                StripeValues.isTrue(configuration.getIsDefault()),
                StripeValues.findUrl(configuration.getDefaultReturnUrl()),
                profile == null ? null : profile.getHeadline(),
                profile == null ? null : StripeValues.findUrl(profile.getPrivacyPolicyUrl()),
                profile == null ? null : StripeValues.findUrl(profile.getTermsOfServiceUrl()),
                toLoginPage(configuration.getLoginPage()),
                StripeFeatures.toFeatures(configuration.getFeatures()),
                StripeValues.toTime(configuration.getCreated()),
                StripeValues.toTime(configuration.getUpdated()));
    }

    private static PortalLoginPageSettings toLoginPage(@Nullable LoginPage page) {
        return page == null
                ? new PortalLoginPageSettings(false, null)
                : new PortalLoginPageSettings(
                        StripeValues.isTrue(page.getEnabled()), StripeValues.findUrl(page.getUrl()));
    }
}
