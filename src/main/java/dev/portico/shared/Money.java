package dev.portico.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * An amount as Stripe counts it: a whole number of the currency's minor units.
 *
 * @param currency ISO 4217, upper case
 * @see <a href="https://docs.stripe.com/currencies#zero-decimal">Stripe: zero- and three-decimal currencies</a>
 */
public record Money(long minorUnits, String currency) {

    private static final Set<String> ZERO_DECIMAL = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DECIMAL = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    public Money {
        currency = currency.toUpperCase(Locale.ROOT);
    }

    /** The amount in the currency's major unit. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, decimals());
    }

    /** How many decimals Stripe's minor unit stands for, which for some currencies is not ISO's number. */
    public int decimals() {
        if (ZERO_DECIMAL.contains(currency)) {
            return 0;
        }
        return THREE_DECIMAL.contains(currency) ? 3 : 2;
    }
}
