package dev.portico.localisation;

import dev.portico.shared.FailureReason;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The message catalogue: one wording for each key and language, in {@code messages/messages_<language>.properties}. */
public final class Messages {

    /** Never the language of the machine that the server happens to run on. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

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
        return ResourceBundle.getBundle("messages.messages", locale, NO_FALLBACK);
    }
}
