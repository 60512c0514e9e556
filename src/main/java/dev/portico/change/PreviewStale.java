package dev.portico.change;

import dev.portico.localisation.Messages;
import dev.portico.shared.UserError;
import java.util.List;
import java.util.Locale;

/**
 * What was shown no longer holds, or was never shown. Nothing was paid.
 *
 * @param preview how it is now
 */
public record PreviewStale(String code, String message, List<String> path, SubscriptionChangePreview preview)
        implements UserError {

    private static final String CODE = "PREVIEW_STALE";

    public PreviewStale {
        path = List.copyOf(path);
    }

    static PreviewStale of(SubscriptionChangePreview preview, Locale locale) {
        return new PreviewStale(
                CODE, Messages.text(locale, "error." + CODE), List.of("input", "previewToken"), preview);
    }
}
