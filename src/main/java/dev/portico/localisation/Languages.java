package dev.portico.localisation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the portal, and which of them a caller gets.
 *
 * @see <a href="https://docs.stripe.com/customer-management#localization">Stripe: languages of the customer portal</a>
 */
public final class Languages {

    /** As Stripe writes them. */
    public static final List<String> SUPPORTED = List.of(
            "bg", "cs", "da", "de", "el", "en", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NZ", "en-SG", "es",
            "es-419", "et", "fi", "fil", "fr", "fr-CA", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt",
            "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW");

    public static final Locale DEFAULT = Locale.ENGLISH;

    private static final List<Locale> LOCALES =
            SUPPORTED.stream().map(Locale::forLanguageTag).toList();

    private Languages() {}

    /** Whether Stripe has this tag among its portal languages; {@code auto} is none. */
    public static boolean supports(String tag) {
        return SUPPORTED.contains(tag);
    }

    /**
     * The session's own language; without one the customer's preferred languages in their order, then the browser's.
     *
     * @param acceptLanguage the header as it came, which may be anything
     */
    public static Locale choose(@Nullable String session, List<String> preferred, @Nullable String acceptLanguage) {
        if (session != null && supports(session)) {
            return Locale.forLanguageTag(session);
        }
        return Stream.of(ranges(String.join(",", preferred)), ranges(acceptLanguage))
                .map(Languages::lookup)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(DEFAULT);
    }

    private static @Nullable Locale lookup(List<Locale.LanguageRange> ranges) {
        return ranges.isEmpty() ? null : Locale.lookup(ranges, LOCALES);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
