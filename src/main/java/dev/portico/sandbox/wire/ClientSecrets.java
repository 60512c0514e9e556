package dev.portico.sandbox.wire;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What Stripe.js may do with a publishable key: a few routes, each only with the client secret of its own object. */
final class ClientSecrets {

    private static final Set<String> ROUTES = Set.of(
            "GET /v1/setup_intents/:id",
            "POST /v1/setup_intents/:id/confirm",
            "GET /v1/payment_intents/:id",
            "POST /v1/payment_intents/:id/confirm");

    private ClientSecrets() {}

    static void check(Route route, Call call) {
        if (!ROUTES.contains(route.name()) || !knowsSecret(call)) {
            throw ApiError.forbidden(
                    "secret_key_required",
                    "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.");
        }
    }

    private static boolean knowsSecret(Call call) {
        ObjectNode intent = call.objects().find(call.id("id"));
        String given = call.parameters().path("client_secret").asString("");
        return intent != null
                && !given.isEmpty()
                && given.equals(intent.path("client_secret").asString(""));
    }
}
