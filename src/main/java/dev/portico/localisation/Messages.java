package dev.portico.localisation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.portico.shared.FailureReason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The message catalogue: one wording for each key and language, in {@code messages/messages_<language>.properties}. */
public final class Messages {

    /** Never the language of the machine that the server happens to run on. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** All of them, read when the class is: a bundle found later would be read from its file by a thread of requests. */
    private static final Map<Locale, ResourceBundle> BUNDLES =
            Languages.locales().stream().collect(toUnmodifiableMap(identity(), Messages::load));

    private Messages() {}

    /** The wording of a failure. */
    public static String text(Locale locale, FailureReason reason) {
        return text(locale, "failure." + reason.name());
    }

    /** The wording with this key, its {@code {0}}, {@code {1}} filled in. */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = bundle(locale).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    static ResourceBundle bundle(Locale locale) {
        ResourceBundle bundle = BUNDLES.get(locale);
        return bundle == null ? Objects.requireNonNull(BUNDLES.get(Languages.DEFAULT)) : bundle;
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle("messages.messages", locale, NO_FALLBACK);
    }
}
