package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.subscription.Cancellation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The end of a trial, and the word of it three days before.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/trials">Stripe: trials</a>
 */
final class Trials {

    private static final Duration NOTICE = Duration.ofDays(3);
    private static final String NOTICED = "_noticed_trial_end";

    private Trials() {}

    static @Nullable Long end(ObjectNode subscription) {
        JsonNode end = subscription.path("trial_end");
        return Status.of(subscription, "trialing") && end.isNumber() ? end.longValue() : null;
    }

    /** At once where the trial is shorter; once for each end that it is given. */
    static @Nullable Long notice(ObjectNode subscription) {
        Long end = end(subscription);
        if (end == null || subscription.path(NOTICED).asLong(0) == end) {
            return null;
        }
        return Math.max(
                end - NOTICE.toSeconds(), subscription.path("trial_start").asLong(0));
    }

    static void giveNotice(Books books, ObjectNode subscription, long at) {
        subscription.put(NOTICED, subscription.path("trial_end").asLong());
        books.happened("customer.subscription.trial_will_end", subscription, null);
    }

    static void end(Books books, ObjectNode subscription, long at) {
        String otherwise = subscription
                .path("trial_settings")
                .path("end_behavior")
                .path("missing_payment_method")
                .asString("create_invoice");
        boolean payable = !isCharged(subscription) || hasMethod(books, subscription);
        switch (payable ? "create_invoice" : otherwise) {
            case "pause" -> {
                Status.become(books, subscription, "paused");
                books.happened("customer.subscription.paused", subscription, null);
            }
            case "cancel" ->
                new Cancellation(books).asArranged(subscription.path("id").asString());
            default -> begin(books, subscription, at);
        }
    }

    private static void begin(Books books, ObjectNode subscription, long at) {
        subscription.put("status", "active").put("billing_cycle_anchor", at);
        Renewals.renew(books, subscription, at);
    }

    private static boolean isCharged(ObjectNode subscription) {
        return subscription.path("collection_method").asString("").equals("charge_automatically");
    }

    private static boolean hasMethod(Books books, ObjectNode subscription) {
        JsonNode customer = books.get(subscription.path("customer").asString());
        return subscription.path("default_payment_method").isString()
                || subscription.path("default_source").isString()
                || customer.path("invoice_settings")
                        .path("default_payment_method")
                        .isString()
                || customer.path("default_source").isString();
    }
}
