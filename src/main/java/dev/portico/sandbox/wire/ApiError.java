package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Json;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in the words that Stripe uses for it. See <a href="https://docs.stripe.com/api/errors">Stripe's errors</a>. */
public final class ApiError extends RuntimeException {

    private static final String INVALID_REQUEST = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final ObjectNode details = Json.object();

    private ApiError(int status, String type, @Nullable String code, String message, @Nullable String param) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    /** A request that Stripe would not understand; most of them have no code. */
    public static ApiError invalid(String param, String message) {
        return new ApiError(400, INVALID_REQUEST, null, message, param);
    }

    public static ApiError invalid(String code, String param, String message) {
        return new ApiError(400, INVALID_REQUEST, code, message, param);
    }

    /** What a bank says of a card; the message is for whoever holds it. */
    public static ApiError card(String code, String declineCode, String message) {
        ApiError error = new ApiError(402, "card_error", code, message, null);
        error.details.put("decline_code", declineCode);
        return error;
    }

    public static ApiError unknownParameters(Collection<String> names) {
        String noun = names.size() == 1 ? "parameter" : "parameters";
        String first = names.iterator().next();
        return invalid("parameter_unknown", first, "Received unknown " + noun + ": " + String.join(", ", names));
    }

    public static ApiError missingParameter(String name) {
        return invalid("parameter_missing", name, "Missing required param: " + name + ".");
    }

    public static ApiError emptyParameter(String name) {
        return invalid(
                "parameter_invalid_empty",
                name,
                "You passed an empty string for '%1$s'. We assume empty values are an attempt to unset a parameter; however '%1$s' cannot be unset. You should remove '%1$s' from your request or supply a non-empty value."
                        .formatted(name));
    }

    public static ApiError invalidInteger(String name, String value) {
        return invalid("parameter_invalid_integer", name, "Invalid integer: " + value);
    }

    /** The id in the path. */
    public static ApiError notFound(String type, String id) {
        return new ApiError(404, INVALID_REQUEST, "resource_missing", noSuch(type, id), "id");
    }

    /** An id in a parameter, cursors included. */
    public static ApiError noSuchReference(String type, String id, String param) {
        return invalid("resource_missing", param, noSuch(type, id));
    }

    private static String noSuch(String type, String id) {
        String name = "payment_method".equals(type) ? "PaymentMethod" : type.replace('_', ' ');
        return "No such %s: '%s'".formatted(name, id);
    }

    /** What is asked for is understood, and there is none. */
    public static ApiError nothing(String code, String message) {
        return new ApiError(404, INVALID_REQUEST, code, message, null);
    }

    /**
     * A payment that the bank refused, or wants the customer for.
     *
     * @param cause code, message and perhaps decline code, as the intent tells them
     * @param intent as it is shown
     */
    public static ApiError payment(JsonNode cause, ObjectNode intent) {
        ApiError error = new ApiError(
                402,
                "card_error",
                cause.path("code").asString(),
                cause.path("message").asString(),
                null);
        if (cause.has("decline_code")) {
            error.details.set("decline_code", cause.path("decline_code"));
        }
        error.details.set("payment_intent", intent);
        return error;
    }

    static ApiError unknownUrl(String method, String path) {
        return new ApiError(
                404,
                INVALID_REQUEST,
                null,
                "Unrecognized request URL (%s: %s). Please see https://stripe.com/docs or we can help at https://support.stripe.com/."
                        .formatted(method, path),
                null);
    }

    static ApiError unauthenticated(String message) {
        return new ApiError(401, INVALID_REQUEST, null, message, null);
    }

    static ApiError forbidden(String code, String message) {
        return new ApiError(403, INVALID_REQUEST, code, message, null);
    }

    /** An account in the path or the header that is not there for this key. */
    public static ApiError notConnected(String account) {
        return forbidden(
                "account_invalid",
                "The provided key does not have access to account '%s' (or that account does not exist). Application access may have been revoked."
                        .formatted(account));
    }

    static ApiError idempotencyMismatch(String key) {
        return new ApiError(
                400,
                "idempotency_error",
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '%s' if you meant to execute a different request."
                        .formatted(key),
                null);
    }

    static ApiError idempotencyKeyInUse(String key) {
        return new ApiError(
                409,
                INVALID_REQUEST,
                "idempotency_key_in_use",
                "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): %s. Please try again later."
                        .formatted(key),
                null);
    }

    static ApiError rateLimited() {
        return new ApiError(
                429,
                INVALID_REQUEST,
                "rate_limit",
                "Request rate limit exceeded. Learn more about rate limits here https://docs.stripe.com/rate-limits.",
                null);
    }

    static ApiError broken(String message) {
        return new ApiError(500, "api_error", null, message, null);
    }

    public int status() {
        return status;
    }

    ObjectNode toEnvelope() {
        ObjectNode error = Json.object();
        if (code != null) {
            error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", getMessage());
        if (param != null) {
            error.put("param", param);
        }
        error.setAll(details);
        ObjectNode envelope = Json.object();
        return envelope.set("error", error.put("type", type));
    }
}
