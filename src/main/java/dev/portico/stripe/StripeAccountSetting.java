package dev.portico.stripe;

import dev.portico.shared.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The account of the server's own key, for a key that may not ask for it. */
@ConfigurationProperties("portico")
record StripeAccountSetting(@Nullable String stripeAccount) {

    StripeAccountSetting {
        stripeAccount = stripeAccount == null || stripeAccount.isBlank() ? null : stripeAccount.strip();
        if (stripeAccount != null && !ObjectKind.ACCOUNT.names(stripeAccount)) {
            throw new WrongSetting("PORTICO_STRIPE_ACCOUNT", "must be the id of an account (acct_...)");
        }
    }
}
