package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.shape.PaymentShape;
import dev.portico.sandbox.wire.ApiError;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a bank does not take a card, in Stripe's words.
 *
 * @see <a href="https://docs.stripe.com/declines/codes">Stripe: decline codes</a>
 */
enum Decline {
    GENERIC("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LOST("card_declined", "lost_card", "Your card was declined."),
    STOLEN("card_declined", "stolen_card", "Your card was declined."),
    EXPIRED("expired_card", "expired_card", "Your card has expired."),
    INCORRECT_CVC("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            "processing_error",
            "processing_error",
            "An error occurred while processing your card. Try again in a little bit."),
    VELOCITY(
            "card_declined",
            "card_velocity_exceeded",
            "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.");

    private final String code;
    private final String declineCode;
    private final String message;

    Decline(String code, String declineCode, String message) {
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    /** What saving the card is answered with. */
    ApiError refusal() {
        return ApiError.card(code, declineCode, message);
    }

    /** Leaves it with an intent that did not succeed. */
    void fail(ObjectNode intent) {
        PaymentShape.failed(intent, code, declineCode, message);
    }
}
