package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.TEXT;

import dev.portico.sandbox.billing.subscription.Cancellation;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.CustomerShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, edits and deletes customers.
 *
 * @see <a href="https://docs.stripe.com/api/customers">Stripe: customers</a>
 */
final class CustomerWrites {

    private static final String PATH = "/v1/customers";
    private static final String TYPE = "customer";
    private static final String DEFAULT = "default_payment_method";

    /** <a href="https://docs.stripe.com/billing/testing/test-clocks#limitations">Stripe: limits of test clocks</a>. */
    private static final int MOST_ON_A_CLOCK = 3;

    static final Fields ADDRESS = new Fields()
            .with("city", TEXT.orNull())
            .with("country", TEXT.orNull())
            .with("line1", TEXT.orNull())
            .with("line2", TEXT.orNull())
            .with("postal_code", TEXT.orNull())
            .with("state", TEXT.orNull());

    private static final Fields LATER = new Fields()
            .with("address", ADDRESS.whole().orNull())
            .with("balance", Kind.INTEGER)
            .with("description", TEXT.orNull())
            .with("email", Kind.EMAIL.orNull())
            .with(
                    "invoice_settings",
                    new Fields()
                            .with(DEFAULT, Kind.reference("payment_method").orNull())
                            .with("footer", TEXT.orNull()))
            .with("metadata", Kind.METADATA)
            .with("name", Kind.text(256).orNull())
            .with("phone", TEXT.orNull())
            .with("preferred_locales", Kind.listOf(TEXT))
            .with(
                    "shipping",
                    new Fields()
                            .with("address", ADDRESS.whole())
                            .with("name", TEXT)
                            .with("phone", TEXT.orNull())
                            .whole()
                            .orNull())
            .with("tax_exempt", Kind.oneOf("none", "exempt", "reverse"));

    private static final Fields FIELDS =
            LATER.and(new Fields().with("test_clock", Kind.reference("test_helpers.test_clock")));

    private CustomerWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.post(PATH, FIELDS.names("payment_method"), desk.writing(CustomerWrites::create))
                .post(PATH + "/:id", LATER.names(), desk.writing(CustomerWrites::edit))
                .delete(PATH + "/:id", Set.of(), desk.deleting(TYPE, CustomerWrites::delete));
    }

    private static ObjectNode create(Work work) {
        ObjectNode customer = CustomerShape.of(Ids.random("cus_"), work.now());
        Given given = work.given(customer);
        if (given.has("payment_method")) {
            attach(work, given, customer);
        }
        FIELDS.write(given, customer);
        checkClock(work, given);
        customer.put("created", work.books().now(customer));
        work.made(customer);
        check(work, customer);
        return customer;
    }

    private static void checkClock(Work work, Given given) {
        String clock = given.textOf("test_clock");
        if (clock != null && work.books().list(TYPE, Index.TEST_CLOCK, clock).size() >= MOST_ON_A_CLOCK) {
            throw given.part("test_clock")
                    .refused("A test clock can have up to %d customers.".formatted(MOST_ON_A_CLOCK));
        }
    }

    /** The method that pays may be named by the card for testing that it is made from. */
    private static void attach(Work work, Given given, ObjectNode customer) {
        Given named = given.part("payment_method");
        ObjectNode attached = new Wallet(work, customer).attach(Wallet.method(work, named));
        if (given.value().path("invoice_settings") instanceof ObjectNode settings
                && settings.path(DEFAULT).equals(named.value())) {
            settings.set(DEFAULT, attached.path("id"));
        }
    }

    private static ObjectNode edit(Work work) {
        ObjectNode customer = work.edited(TYPE, LATER);
        check(work, customer);
        return customer;
    }

    private static void check(Work work, ObjectNode customer) {
        String method = customer.path("invoice_settings").path(DEFAULT).asString("");
        @Nullable ObjectNode found = method.isEmpty() ? null : work.books().find(method);
        if (found != null && !found.path(TYPE).equals(customer.path("id"))) {
            throw ApiError.invalid(
                    "resource_missing",
                    "invoice_settings[" + DEFAULT + "]",
                    "The customer does not have a payment method with the ID %s. The payment method must be attached to the customer."
                            .formatted(method));
        }
        if (!customer.path("address").path("country").asString("").isEmpty()) {
            CustomerShape.taxed(customer, "supported");
        }
    }

    private static void delete(Work work) {
        ObjectNode customer = work.target(TYPE);
        String id = customer.path("id").asString();
        work.books().list("subscription", Index.CUSTOMER, id).stream()
                .filter(subscription -> !subscription.path("status").asString().matches("canceled|incomplete_expired"))
                .forEach(subscription -> new Cancellation(work.books())
                        .now(subscription.path("id").asString(), Json.object()));
        work.books().happened("customer.deleted", customer, null);
        work.books().add(CustomerShape.deleted(id));
    }
}
