package dev.portico.eligibility;

import dev.portico.localisation.Messages;
import java.util.Locale;

/** Why something may not be done, for programs and for people. */
public record LimitationReason(Limitation code, String message) {

    public static LimitationReason of(Limitation limitation, Locale locale) {
        return new LimitationReason(limitation, Messages.text(locale, "limitation." + limitation.name()));
    }
}
