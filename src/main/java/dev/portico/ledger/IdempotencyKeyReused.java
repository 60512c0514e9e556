package dev.portico.ledger;

import dev.portico.localisation.Messages;
import dev.portico.shared.UserError;
import java.util.List;
import java.util.Locale;

/** The idempotency key was used before, with another input. */
public record IdempotencyKeyReused(String code, String message, List<String> path) implements UserError {

    private static final String CODE = "IDEMPOTENCY_KEY_REUSED";

    public IdempotencyKeyReused {
        path = List.copyOf(path);
    }

    static IdempotencyKeyReused in(Locale locale) {
        return new IdempotencyKeyReused(
                CODE, Messages.text(locale, "error." + CODE), List.of("input", "idempotencyKey"));
    }
}
