package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.TEXT;

import dev.portico.sandbox.billing.payment.TestCard;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, attaches, edits and detaches payment methods; new ones are cards for testing.
 *
 * @see <a href="https://docs.stripe.com/api/payment_methods">Stripe: payment methods</a>
 */
final class PaymentMethodWrites {

    private static final String PATH = "/v1/payment_methods";
    private static final String TYPE = "payment_method";

    private static final Fields COMMON = new Fields()
            .with("allow_redisplay", Kind.oneOf("always", "limited", "unspecified"))
            .with(
                    "billing_details",
                    new Fields()
                            .with("address", CustomerWrites.ADDRESS.whole().orNull())
                            .with("email", Kind.EMAIL.orNull())
                            .with("name", TEXT.orNull())
                            .with("phone", TEXT.orNull())
                            .with("tax_id", TEXT.orNull()))
            .with("metadata", Kind.METADATA);

    private static final Fields LATER = COMMON.and(new Fields()
            .with(
                    "card",
                    new Fields().with("exp_month", PaymentMethodWrites::month).with("exp_year", Kind.COUNT)));

    private PaymentMethodWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.post(PATH, COMMON.names("type", "card"), desk.writing(PaymentMethodWrites::create))
                .post(PATH + "/:id", LATER.names(), desk.writing(work -> work.edited(TYPE, LATER)))
                .post(PATH + "/:id/attach", Set.of("customer", "expand"), desk.writing(PaymentMethodWrites::attach))
                .post(PATH + "/:id/detach", Set.of("expand"), desk.writing(PaymentMethodWrites::detach));
    }

    private static ObjectNode create(Work work) {
        Given given = work.given();
        given.require("type", "card");
        if (!"card".equals(given.textOf("type"))) {
            throw given.part("type").refused("This sandbox makes no payment methods but cards.");
        }
        ObjectNode method = Wallet.of(work, card(given.part("card")));
        return work.books().add(COMMON.write(work.given(method), method));
    }

    private static TestCard card(Given given) {
        if (given.has("token")) {
            return TestCard.ofToken(given.part("token").text())
                    .orElseThrow(() -> ApiError.noSuchReference(
                            "token",
                            given.part("token").text(),
                            given.part("token").name()));
        }
        given.require("number", "exp_month", "exp_year");
        Optional<TestCard> known = TestCard.ofNumber(given.part("number").text());
        return known.orElseThrow(
                () -> ApiError.card("incorrect_number", "incorrect_number", "Your card number is incorrect."));
    }

    private static ObjectNode attach(Work work) {
        Given given = work.given();
        given.require("customer");
        String customer =
                Kind.reference("customer").read(given.part("customer")).asString();
        ObjectNode method = TestCard.ofMethod(work.call().id("id"))
                .map(card -> work.books().add(Wallet.of(work, card)))
                .orElseGet(() -> work.target(TYPE));
        return new Wallet(work, work.books().get(customer)).attach(method);
    }

    private static ObjectNode detach(Work work) {
        ObjectNode method = work.target(TYPE);
        if (method.path("customer").isNull()) {
            throw ApiError.invalid(
                    TYPE, "The payment method you provided is not attached to a customer so detachment is impossible.");
        }
        ObjectNode customer = work.books().get(method.path("customer").asString());
        return new Wallet(work, customer).detach(method);
    }

    private static JsonNode month(Given given) {
        if (given.integer() < 1 || given.integer() > 12) {
            throw ApiError.card(
                    "invalid_expiry_month", "invalid_expiry_month", "Your card's expiration month is invalid.");
        }
        return Kind.COUNT.read(given);
    }
}
