package dev.portico.session;

import static dev.portico.session.SessionRefusal.CONFIGURATION_INACTIVE;
import static dev.portico.session.SessionRefusal.CONFIGURATION_REQUIRED;
import static dev.portico.session.SessionRefusal.CONFIGURATION_UNKNOWN;
import static dev.portico.session.SessionRefusal.CUSTOMER_UNKNOWN;
import static dev.portico.session.SessionRefusal.LOCALE_UNSUPPORTED;
import static dev.portico.session.SessionRefusal.ON_BEHALF_OF_INVALID;
import static dev.portico.session.SessionRefusal.RETURN_URL_INVALID;

import dev.portico.localisation.Languages;
import dev.portico.tenancy.PlatformViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Stripe holds of the things that a new session names, as far as they exist. */
record SessionGround(Optional<Customer> customer, Optional<Configuration> configuration) {

    private static final Pattern ACCOUNT_ID = Pattern.compile("acct_\\w{1,250}");

    /** Every reason why the viewer cannot have the session, in the order of the input's fields. */
    List<SessionRefusal> refusals(PlatformViewer viewer, PortalSessionCreateInput input) {
        List<SessionRefusal> refusals = new ArrayList<>();
        if (customer.isEmpty()) {
            refusals.add(CUSTOMER_UNKNOWN);
        }
        if (configuration.isEmpty()) {
            refusals.add(input.configuration() == null ? CONFIGURATION_REQUIRED : CONFIGURATION_UNKNOWN);
        } else if (!configuration.get().active()) {
            refusals.add(CONFIGURATION_INACTIVE);
        }
        if (input.returnUrl() != null && !ReturnUrl.isAcceptable(input.returnUrl())) {
            refusals.add(RETURN_URL_INVALID);
        }
        if (input.ownLocale() != null && !Languages.supports(input.ownLocale())) {
            refusals.add(LOCALE_UNSUPPORTED);
        }
        if (input.onBehalfOf() != null && !isWithinReach(viewer, input.onBehalfOf())) {
            refusals.add(ON_BEHALF_OF_INVALID);
        }
        return refusals;
    }

    /** The session shows the branding of the account, which a limited key could not read otherwise. */
    private static boolean isWithinReach(PlatformViewer viewer, String account) {
        return ACCOUNT_ID.matcher(account).matches() && viewer.reaches(account);
    }

    /** @param preferredLocales best first */
    record Customer(List<String> preferredLocales) {}

    record Configuration(boolean active, @Nullable String defaultReturnUrl) {}
}
