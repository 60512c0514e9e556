package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.billing.payment.TestCard;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.PaymentMethodShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The payment methods of a customer: how one comes in and how it goes for good. */
record Wallet(Work work, ObjectNode customer) {

    private static final String TYPE = "payment_method";
    private static final String DEFAULT = "default_payment_method";

    /** A saved method by its id, or a new one where the id is a card's for testing. */
    static ObjectNode method(Work work, Given id) {
        Optional<TestCard> card = TestCard.ofMethod(id.text());
        if (card.isPresent()) {
            return work.books().add(of(work, card.get()));
        }
        return work.books().get(Kind.reference(TYPE).read(id).asString());
    }

    /** A card that nobody has yet. */
    static ObjectNode of(Work work, TestCard card) {
        return PaymentMethodShape.of(Ids.random("pm_"), "card", card.details(), work.now());
    }

    ObjectNode attach(ObjectNode method) {
        String id = method.path("id").asString();
        String owner = method.path("customer").asString("");
        if (owner.equals(customer.path("id").asString())) {
            return method;
        }
        refuseUsed(id, owner);
        TestCard.refuseDeclined(method);
        ObjectNode attached = work.books().edit(id);
        attached.set("customer", customer.path("id"));
        work.books().happened("payment_method.attached", attached, null);
        return attached;
    }

    private void refuseUsed(String id, String owner) {
        if (!owner.isEmpty()) {
            throw ApiError.invalid(TYPE, "The payment method you provided has already been attached to a customer.");
        }
        if (work.books().find(detachedMark(id)) != null) {
            throw ApiError.invalid(
                    TYPE,
                    "This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.");
        }
    }

    ObjectNode detach(ObjectNode method) {
        String id = method.path("id").asString();
        ObjectNode detached = work.books().edit(id).putNull("customer");
        work.books().add(Json.object().put("id", detachedMark(id)).put("object", "detached_payment_method"));
        work.books().happened("payment_method.detached", detached, method);
        forget(id);
        return detached;
    }

    /** Nothing is paid with it any more. */
    private void forget(String method) {
        if (customer.path("invoice_settings").path(DEFAULT).asString("").equals(method)) {
            ObjectNode edited = work.books().edit(customer.path("id").asString());
            edited.withObjectProperty("invoice_settings").putNull(DEFAULT);
            work.books().happened("customer.updated", edited, customer);
        }
        List<ObjectNode> subscriptions = work.books()
                .list("subscription", Index.CUSTOMER, customer.path("id").asString());
        subscriptions.stream()
                .filter(subscription -> subscription.path(DEFAULT).asString("").equals(method))
                .forEach(this::forgetIn);
    }

    private void forgetIn(ObjectNode subscription) {
        ObjectNode edited =
                work.books().edit(subscription.path("id").asString()).putNull(DEFAULT);
        work.books().happened("customer.subscription.updated", edited, subscription);
    }

    private static String detachedMark(String method) {
        return "detached_" + method;
    }
}
