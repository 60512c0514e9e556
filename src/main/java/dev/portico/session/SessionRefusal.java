package dev.portico.session;

import dev.portico.localisation.Messages;
import dev.portico.shared.InvalidInput;
import dev.portico.shared.UserError;
import java.util.Locale;

/** Why a session is not created; each is a code, a wording and the field at fault. */
enum SessionRefusal {
    CUSTOMER_UNKNOWN("customer"),
    CONFIGURATION_UNKNOWN("configuration"),
    CONFIGURATION_INACTIVE("configuration"),
    /** None was named and the account has no default one. */
    CONFIGURATION_REQUIRED("configuration"),
    RETURN_URL_INVALID("returnUrl"),
    LOCALE_UNSUPPORTED("locale"),
    ON_BEHALF_OF_INVALID("onBehalfOf");

    private final String field;

    SessionRefusal(String field) {
        this.field = field;
    }

    UserError in(Locale locale) {
        return InvalidInput.of(name(), Messages.text(locale, "input." + name()), field);
    }
}
