package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cards for testing, by the names that follow {@code pm_card_} and {@code tok_}. What paying with one comes to is
 * told by its last four digits.
 *
 * @see <a href="https://docs.stripe.com/testing">Stripe: testing</a>
 */
enum TestCard {
    VISA("visa", "4242424242424242"),
    VISA_DEBIT("visa_debit", "4000056655665556"),
    MASTERCARD("mastercard", "5555555555554444"),
    AMEX("amex", "378282246310005"),
    CUSTOMER_FAIL("chargeCustomerFail", "4000000000000341"),
    ON_SETUP("authenticationRequiredOnSetup", "4000002500003155"),
    ALWAYS("authenticationRequired", "4000002760003184"),
    SET_UP("authenticationRequiredSetupForOffSession", "4000003800000446"),
    THEN_INSUFFICIENT("authenticationRequiredChargeDeclinedInsufficientFunds", "4000008260003178"),
    DECLINED("visa_chargeDeclined", "4000000000000002", Decline.GENERIC),
    DECLINED_OLD_NAME("chargeDeclined", "4000000000000002", Decline.GENERIC),
    INSUFFICIENT_FUNDS("visa_chargeDeclinedInsufficientFunds", "4000000000009995", Decline.INSUFFICIENT_FUNDS),
    LOST("visa_chargeDeclinedLostCard", "4000000000009987", Decline.LOST),
    STOLEN("visa_chargeDeclinedStolenCard", "4000000000009979", Decline.STOLEN),
    EXPIRED("chargeDeclinedExpiredCard", "4000000000000069", Decline.EXPIRED),
    INCORRECT_CVC("chargeDeclinedIncorrectCvc", "4000000000000127", Decline.INCORRECT_CVC),
    PROCESSING_ERROR("chargeDeclinedProcessingError", "4000000000000119", Decline.PROCESSING_ERROR),
    VELOCITY("visa_chargeDeclinedVelocityLimitExceeded", "4000000000006975", Decline.VELOCITY);

    /** Why a bank will not have a card saved. */
    private enum Decline {
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
    }

    private static final int EXPIRY_YEAR = 2034;

    private final String name;
    private final String number;
    private final @Nullable Decline decline;

    TestCard(String name, String number) {
        this(name, number, null);
    }

    TestCard(String name, String number, @Nullable Decline decline) {
        this.name = name;
        this.number = number;
        this.decline = decline;
    }

    static Optional<TestCard> ofMethod(String id) {
        return named("pm_card_", id);
    }

    static Optional<TestCard> ofToken(String token) {
        return named("tok_", token);
    }

    static Optional<TestCard> ofNumber(String number) {
        return Stream.of(values()).filter(card -> card.number.equals(number)).findFirst();
    }

    private static Optional<TestCard> named(String prefix, String id) {
        return Stream.of(values())
                .filter(card -> (prefix + card.name).equals(id))
                .findFirst();
    }

    /** The number of a card that may be saved is all that tells it from another once it is. */
    static void refuseDeclined(String last4) {
        Stream.of(values())
                .filter(card -> card.number.endsWith(last4))
                .findFirst()
                .ifPresent(TestCard::refuseDeclined);
    }

    private void refuseDeclined() {
        if (decline != null) {
            throw ApiError.card(decline.code, decline.declineCode, decline.message);
        }
    }

    /** What the method shows of it. */
    ObjectNode details() {
        ObjectNode details = Json.object()
                .put("brand", brand())
                .put("display_brand", brand().equals("amex") ? "american_express" : brand())
                .put("country", "US")
                .put("exp_month", 12)
                .put("exp_year", EXPIRY_YEAR)
                .put("fingerprint", "tEsT%012d".formatted(Math.floorMod(number.hashCode(), 1_000_000_000)))
                .put("funding", this == VISA_DEBIT ? "debit" : "credit")
                .put("last4", number.substring(number.length() - 4))
                .put("regulated_status", "unregulated");
        details.putObject("checks")
                .putNull("address_line1_check")
                .putNull("address_postal_code_check")
                .put("cvc_check", "pass");
        details.putObject("networks").putNull("preferred").putArray("available").add(brand());
        details.putObject("three_d_secure_usage").put("supported", true);
        return details;
    }

    private String brand() {
        return switch (number.charAt(0)) {
            case '3' -> "amex";
            case '5' -> "mastercard";
            default -> "visa";
        };
    }
}
