package dev.portico.eligibility;

import dev.portico.localisation.Messages;
import dev.portico.shared.UserError;
import java.util.List;
import java.util.Locale;

/** What was asked for is not allowed; the reasons are those that the subscription's actions tell beforehand. */
public record NotEligible(String code, String message, List<String> path, List<LimitationReason> reasons)
        implements UserError {

    private static final String CODE = "NOT_ELIGIBLE";

    public NotEligible {
        path = List.copyOf(path);
        reasons = List.copyOf(reasons);
    }

    /** Of what Stripe refuses although the rules allowed it a moment ago: it was changed meanwhile. */
    public static NotEligible now(Locale locale) {
        return of(new Eligibility(List.of()), locale);
    }

    public static NotEligible of(Eligibility eligibility, Locale locale) {
        return new NotEligible(
                CODE,
                Messages.text(locale, "error." + CODE),
                List.of("input"),
                eligibility.limitations().stream()
                        .map(limitation -> LimitationReason.of(limitation, locale))
                        .toList());
    }
}
