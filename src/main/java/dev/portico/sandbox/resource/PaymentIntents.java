package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.payment.Confirmation;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payment intents, as Stripe.js sees and confirms them. There is no bank to ask, so {@code _sandbox_authentication}
 * ({@code succeed} or {@code fail}) says what its customer does.
 */
record PaymentIntents(Desk desk) implements Resource {

    private static final String TYPE = "payment_intent";
    private static final String ONE = "/v1/payment_intents/:id";
    private static final String AUTHENTICATION = "_sandbox_authentication";

    @Override
    public void register(Routes routes) {
        routes.get(ONE, Set.of("client_secret", "expand"), new Retrieval(TYPE))
                .post(
                        ONE + "/confirm",
                        Set.of(
                                "client_secret",
                                "payment_method",
                                "return_url",
                                "use_stripe_sdk",
                                "off_session",
                                AUTHENTICATION,
                                "expand"),
                        desk.attempting(TYPE, PaymentIntents::confirm));
    }

    private static @Nullable ApiError confirm(Work work) {
        boolean authenticated =
                !work.parameters().path(AUTHENTICATION).asString("succeed").equals("fail");
        String method = work.parameters().path("payment_method").asString("");
        boolean succeeded = new Confirmation(work.books()).carryOut(work.id(TYPE), method, authenticated);
        ObjectNode intent = work.target(TYPE);
        return succeeded ? null : ApiError.payment(intent.path("last_payment_error"), work.plain(intent));
    }
}
