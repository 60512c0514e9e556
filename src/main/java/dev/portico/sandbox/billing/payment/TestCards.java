package dev.portico.sandbox.billing.payment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a payment ends, by the card that is charged. Every method that is no card succeeds.
 *
 * @see <a href="https://docs.stripe.com/testing">Stripe: testing</a>
 */
enum TestCards {
    DECLINED(Set.of("0002", "0341"), "card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS(Set.of("9995"), "card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LOST(Set.of("9987"), "card_declined", "lost_card", "Your card was declined."),
    STOLEN(Set.of("9979"), "card_declined", "stolen_card", "Your card was declined."),
    VELOCITY(
            Set.of("6975"),
            "card_declined",
            "card_velocity_exceeded",
            "Your card was declined for making repeated attempts too frequently or exceeding its amount limit."),
    EXPIRED(Set.of("0069"), "expired_card", null, "Your card has expired."),
    INCORRECT_CVC(Set.of("0127"), "incorrect_cvc", null, "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            Set.of("0119"),
            "processing_error",
            null,
            "An error occurred while processing your card. Try again in a little bit."),
    AUTHENTICATION(Set.of("3184"), null, null, ""),
    /** Was set up for payments without the customer, and only for those. */
    AUTHENTICATION_ON_SESSION(Set.of("0446"), null, null, ""),
    /** The customer can confirm, and there is no money. */
    AUTHENTICATION_THEN_DECLINED(
            Set.of("3178"), "card_declined", "insufficient_funds", "Your card has insufficient funds."),
    GOOD(Set.of(), null, null, "");

    private final Set<String> last4;
    private final @Nullable String code;
    private final @Nullable String declineCode;
    private final String message;

    TestCards(Set<String> last4, @Nullable String code, @Nullable String declineCode, String message) {
        this.last4 = last4;
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    static TestCards of(JsonNode method) {
        String last4 = method.path("card").path("last4").asString("");
        for (TestCards card : values()) {
            if (card.last4.contains(last4)) {
                return card;
            }
        }
        return GOOD;
    }

    boolean wantsCustomer(boolean offSession) {
        return switch (this) {
            case AUTHENTICATION, AUTHENTICATION_THEN_DECLINED -> true;
            case AUTHENTICATION_ON_SESSION -> !offSession;
            case DECLINED, INSUFFICIENT_FUNDS, LOST, STOLEN, VELOCITY, EXPIRED, INCORRECT_CVC, PROCESSING_ERROR, GOOD ->
                false;
        };
    }

    /** Why the bank refuses; null where it does not. */
    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String declineCode() {
        return declineCode;
    }

    String message() {
        return message;
    }
}
