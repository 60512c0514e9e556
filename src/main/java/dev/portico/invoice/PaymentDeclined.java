package dev.portico.invoice;

import dev.portico.localisation.Messages;
import dev.portico.shared.UserError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bank declined the payment, and nothing has changed.
 *
 * @param declineCode Stripe's word for it, as far as a customer may be told
 * @see <a href="https://docs.stripe.com/declines/codes">Stripe: decline codes, and which not to tell</a>
 */
public record PaymentDeclined(String code, String message, List<String> path, String declineCode) implements UserError {

    private static final String CODE = "PAYMENT_DECLINED";
    private static final String GENERIC = "generic_decline";

    /** Whatever is not listed, a lost or stolen card and suspected fraud before all, is told as a plain decline. */
    private static final Set<String> TELLABLE = Set.of(
            "authentication_required",
            "card_not_supported",
            "card_velocity_exceeded",
            "currency_not_supported",
            "expired_card",
            "incorrect_cvc",
            "incorrect_number",
            "incorrect_zip",
            "insufficient_funds",
            "invalid_account",
            "invalid_amount",
            "invalid_cvc",
            "invalid_expiry_month",
            "invalid_expiry_year",
            "invalid_number",
            "issuer_not_available",
            "processing_error",
            "try_again_later",
            "withdrawal_count_limit_exceeded");

    public PaymentDeclined {
        path = List.copyOf(path);
    }

    public static PaymentDeclined of(@Nullable String declineCode, Locale locale) {
        return new PaymentDeclined(CODE, Messages.text(locale, "error." + CODE), List.of("input"), told(declineCode));
    }

    /** What a customer may know, and what is kept of it. */
    public static String told(@Nullable String declineCode) {
        return declineCode != null && TELLABLE.contains(declineCode) ? declineCode : GENERIC;
    }
}
