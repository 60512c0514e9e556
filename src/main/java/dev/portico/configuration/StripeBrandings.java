package dev.portico.configuration;

import com.stripe.model.Account.BusinessProfile;
import com.stripe.model.Account.Settings;
import dev.portico.stripe.StripeAccountReads;
import dev.portico.stripe.StripeValues;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The branding of accounts. */
@Component
public final class StripeBrandings {

    private final StripeAccountReads reads;

    StripeBrandings(StripeAccountReads reads) {
        this.reads = reads;
    }

    /**
     * The branding of the business that the customer deals with.
     *
     * @see <a href="https://docs.stripe.com/customer-management/integrate-customer-portal#connect">Stripe: a session on
     *     behalf of a connected account shows the branding of that account</a>
     */
    public Mono<Branding> of(CustomerViewer viewer) {
        String behalf = viewer.scope().onBehalfOf();
        return behalf == null
                ? of(viewer.account())
                : of(new Account(behalf, viewer.account().livemode(), true));
    }

    public Mono<Branding> of(Account account) {
        return reads.account(account).map(StripeBrandings::toBranding);
    }

    static Branding toBranding(com.stripe.model.Account account) {
        BusinessProfile profile =
                account.getBusinessProfile() == null ? new BusinessProfile() : account.getBusinessProfile();
        Settings.Branding colors = toColors(account.getSettings());
        return new Branding(
                toName(profile, account.getSettings()),
                colors.getPrimaryColor(),
                colors.getSecondaryColor(),
                StripeValues.findUrl(profile.getUrl()),
                profile.getSupportEmail(),
                profile.getSupportPhone(),
                StripeValues.findUrl(profile.getSupportUrl()));
    }

    private static Settings.Branding toColors(@Nullable Settings settings) {
        return settings == null || settings.getBranding() == null ? new Settings.Branding() : settings.getBranding();
    }

    private static @Nullable String toName(BusinessProfile profile, @Nullable Settings settings) {
        if (profile.getName() != null || settings == null || settings.getDashboard() == null) {
            return profile.getName();
        }
        return settings.getDashboard().getDisplayName();
    }
}
