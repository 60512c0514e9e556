package dev.portico.stripe;

import dev.portico.shared.Money;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's plain values as Java's. What a business or a customer once typed may be anything; where it cannot be read,
 * it is null rather than the end of a query.
 */
public final class StripeValues {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private StripeValues() {}

    /** Stripe counts seconds since 1970. */
    public static OffsetDateTime toTime(long seconds) {
        return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime findTime(@Nullable Long seconds) {
        return seconds == null ? null : toTime(seconds);
    }

    public static @Nullable Money findMoney(@Nullable Long minorUnits, @Nullable String currency) {
        return minorUnits == null || currency == null ? null : new Money(minorUnits, currency);
    }

    /** Null for a currency that is younger than the Java that runs us. */
    public static @Nullable Currency findCurrency(@Nullable String code) {
        try {
            return code == null ? null : Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** ISO 3166-1 alpha-2, upper case. */
    public static @Nullable String findCountry(@Nullable String code) {
        return code != null && COUNTRIES.contains(code) ? code : null;
    }

    public static @Nullable URL findUrl(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).toURL();
        } catch (IllegalArgumentException | MalformedURLException unreadable) {
            return null;
        }
    }

    public static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
