package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.payment.Confirmation;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payment intents, as Stripe.js sees and confirms them. There is no bank to ask, so {@code _sandbox_authentication}
 * ({@code succeed} or {@code fail}) says what its customer does.
 */
record PaymentIntents(Work work) implements Resource {

    private static final String ONE = "/v1/payment_intents/:id";
    private static final String AUTHENTICATION = "_sandbox_authentication";

    @Override
    public void register(Routes routes) {
        routes.get(ONE, Set.of("client_secret", "expand"), new Retrieval("payment_intent"))
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
                        this::confirm);
    }

    /** An attempt that failed is kept as such. */
    private ObjectNode confirm(Call call) {
        Books books = work.open(call);
        String id = Work.named(call, books, "payment_intent");
        boolean authenticated =
                !call.parameters().path(AUTHENTICATION).asString("succeed").equals("fail");
        String method = call.parameters().path("payment_method").asString("");
        boolean succeeded = new Confirmation(books).carryOut(id, method, authenticated);
        books.keep(work.world(), call);
        ObjectNode intent = books.get(id);
        if (!succeeded) {
            throw ApiError.payment(intent.path("last_payment_error"), Work.plain(books, intent));
        }
        return Work.show(call, books, intent);
    }
}
