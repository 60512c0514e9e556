package dev.portico.localisation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
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

    /** The countries whose Spanish is that of Latin America, as Unicode's CLDR groups them. */
    private static final String LATIN_AMERICA = "ar bo br bz cl co cr cu do ec gt hn mx ni pa pe pr py sv us uy ve";

    /** What shortening a tag from its end does not find: the nearest language of the portal, in lower case. */
    private static final Map<String, List<String>> NEAREST = nearest();

    private Languages() {}

    /** The languages that {@link #choose} chooses from. */
    public static List<Locale> locales() {
        return LOCALES;
    }

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
        // one by one, so that a malformed tag spoils only itself
        return Stream.concat(preferred.stream(), Stream.ofNullable(acceptLanguage))
                .map(Languages::ranges)
                .map(Languages::lookup)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(DEFAULT);
    }

    private static @Nullable Locale lookup(List<LanguageRange> ranges) {
        return ranges.isEmpty() ? null : Locale.lookup(LanguageRange.mapEquivalents(ranges, NEAREST), LOCALES);
    }

    private static List<LanguageRange> ranges(String header) {
        if (header.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // the second one is what Java throws for a lone hyphen
            return List.of();
        }
    }

    private static Map<String, List<String>> nearest() {
        Map<String, List<String>> nearest = new HashMap<>();
        nearest.put("no", List.of("nb"));
        nearest.put("nn", List.of("nb"));
        nearest.put("tl", List.of("fil"));
        // a rest is appended: zh-hans-hk must not become zh-hk, which is traditional
        nearest.put("zh-hans", List.of("zh-cn"));
        nearest.put("zh-hant", List.of("zh-tw"));
        nearest.put("zh-hant-hk", List.of("zh-hk"));
        nearest.put("zh-hant-mo", List.of("zh-hk"));
        nearest.put("zh-mo", List.of("zh-hk"));
        for (String country : LATIN_AMERICA.split(" ")) {
            nearest.put("es-" + country, List.of("es-419"));
        }
        return Map.copyOf(nearest);
    }
}
