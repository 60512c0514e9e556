package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.store.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cards for testing, by the names that follow {@code pm_card_} and {@code tok_}. Once one is saved, its last four
 * digits tell what paying with it comes to; every method that is none of these succeeds.
 *
 * @see <a href="https://docs.stripe.com/testing">Stripe: testing</a>
 */
public enum TestCard {
    VISA("visa", "4242424242424242"),
    VISA_DEBIT("visa_debit", "4000056655665556"),
    MASTERCARD("mastercard", "5555555555554444"),
    AMEX("amex", "378282246310005"),
    CUSTOMER_FAIL("chargeCustomerFail", "4000000000000341", Asks.NEVER, Decline.GENERIC),
    ON_SETUP("authenticationRequiredOnSetup", "4000002500003155", Asks.UNLESS_SET_UP, null),
    ALWAYS("authenticationRequired", "4000002760003184", Asks.ALWAYS, null),
    SET_UP("authenticationRequiredSetupForOffSession", "4000003800000446", Asks.ON_SESSION, null),
    THEN_INSUFFICIENT(
            "authenticationRequiredChargeDeclinedInsufficientFunds",
            "4000008260003178",
            Asks.ALWAYS,
            Decline.INSUFFICIENT_FUNDS),
    DECLINED("visa_chargeDeclined", "4000000000000002", Decline.GENERIC),
    DECLINED_OLD_NAME("chargeDeclined", "4000000000000002", Decline.GENERIC),
    INSUFFICIENT_FUNDS("visa_chargeDeclinedInsufficientFunds", "4000000000009995", Decline.INSUFFICIENT_FUNDS),
    LOST("visa_chargeDeclinedLostCard", "4000000000009987", Decline.LOST),
    STOLEN("visa_chargeDeclinedStolenCard", "4000000000009979", Decline.STOLEN),
    EXPIRED("chargeDeclinedExpiredCard", "4000000000000069", Decline.EXPIRED),
    INCORRECT_CVC("chargeDeclinedIncorrectCvc", "4000000000000127", Decline.INCORRECT_CVC),
    PROCESSING_ERROR("chargeDeclinedProcessingError", "4000000000000119", Decline.PROCESSING_ERROR),
    VELOCITY("visa_chargeDeclinedVelocityLimitExceeded", "4000000000006975", Decline.VELOCITY);

    /** When the bank wants its customer to authenticate. */
    private enum Asks {
        NEVER,
        ON_SESSION,
        /** Without the customer, only until they have authenticated once. */
        UNLESS_SET_UP,
        ALWAYS
    }

    private static final int EXPIRY_YEAR = 2034;

    private final String name;
    private final String number;
    private final Asks asks;
    private final @Nullable Decline decline;
    private final boolean savable;

    TestCard(String name, String number) {
        this(name, number, Asks.NEVER, null);
    }

    /** One that can be saved, whatever paying with it comes to. */
    TestCard(String name, String number, Asks asks, @Nullable Decline decline) {
        this(name, number, asks, decline, true);
    }

    /** One that the bank will not even have saved. */
    TestCard(String name, String number, Decline decline) {
        this(name, number, Asks.NEVER, decline, false);
    }

    TestCard(String name, String number, Asks asks, @Nullable Decline decline, boolean savable) {
        this.name = name;
        this.number = number;
        this.asks = asks;
        this.decline = decline;
        this.savable = savable;
    }

    public static Optional<TestCard> ofMethod(String id) {
        return named("pm_card_", id);
    }

    public static Optional<TestCard> ofToken(String token) {
        return named("tok_", token);
    }

    public static Optional<TestCard> ofNumber(String number) {
        return Stream.of(values()).filter(card -> card.number.equals(number)).findFirst();
    }

    /** The one that a saved method was made from, else one that always works. */
    static TestCard of(JsonNode method) {
        String last4 = method.path("card").path("last4").asString("none");
        return Stream.of(values())
                .filter(card -> card.number.endsWith(last4))
                .findFirst()
                .orElse(VISA);
    }

    /** Refuses to save a method that its bank will not have saved. */
    public static void refuseDeclined(JsonNode method) {
        TestCard card = of(method);
        if (card.decline != null && !card.savable) {
            throw card.decline.refusal();
        }
    }

    boolean wantsCustomer(boolean offSession, boolean setUp) {
        return switch (asks) {
            case NEVER -> false;
            case ON_SESSION -> !offSession;
            case UNLESS_SET_UP -> !offSession || !setUp;
            case ALWAYS -> true;
        };
    }

    /** Why the bank refuses; null where it does not. */
    @Nullable
    Decline decline() {
        return decline;
    }

    private static Optional<TestCard> named(String prefix, String id) {
        return Stream.of(values())
                .filter(card -> (prefix + card.name).equals(id))
                .findFirst();
    }

    /** What the method shows of it. */
    public ObjectNode details() {
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
