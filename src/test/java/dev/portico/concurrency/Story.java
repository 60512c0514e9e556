package dev.portico.concurrency;

import dev.portico.concurrency.Subscribers.Subscriber;
import java.util.List;

/** What a customer does, one thing after the other: together all mutations of subscriptions, and all their ends. */
enum Story {
    CHANGES(
            "pm_card_visa",
            List.of(),
            update("quantity: 3"),
            update("quantity: 5, promotionCode: \"STORM\""),
            update("price: \"%s\", quantity: 2")),
    IS_DECLINED("pm_card_chargeCustomerFail", List.of(), update("quantity: 3"), update("quantity: 4")),
    IS_ASKED_TO_AUTHENTICATE(
            "pm_card_authenticationRequired",
            List.of(),
            update("quantity: 3"),
            of("subscriptionCancelPendingChange", ""),
            update("quantity: 4"),
            of("subscriptionCancelPendingChange", "")),
    WAITS_FOR_THE_PERIOD_TO_END(
            "pm_card_visa",
            List.of(
                    "features[subscription_update][schedule_at_period_end][conditions][0][type]=decreasing_item_amount"),
            update("quantity: 1"),
            of("subscriptionCancelScheduledChange", ""),
            update("quantity: 1"),
            of("subscriptionCancel", "")),
    LEAVES_AND_COMES_BACK(
            "pm_card_visa",
            List.of(),
            of("subscriptionCancel", "feedback: TOO_EXPENSIVE, comment: \"Much\""),
            of("cancellationFeedbackSubmit", "feedback: OTHER, comment: \"More\""),
            of("subscriptionRenew", ""),
            of("subscriptionCancel", ""),
            of("subscriptionRenew", "")),
    LEAVES_AT_ONCE(
            "pm_card_visa",
            List.of(
                    "features[subscription_cancel][mode]=immediately",
                    "features[subscription_cancel][proration_behavior]=create_prorations"),
            update("quantity: 3"),
            of("subscriptionCancel", "feedback: OTHER, comment: \"Bye\""),
            of("subscriptionRenew", ""));

    /** One mutation; {@code %s} stands for the id of the dearer price. */
    record Step(String mutation, String input) {

        String document(Subscriber one, String year, String key) {
            return one.mutation(mutation, input.formatted(year) + " idempotencyKey: \"%s\"".formatted(key), "");
        }
    }

    final String method;
    final List<String> terms;
    final List<Step> steps;

    Story(String method, List<String> terms, Step... steps) {
        this.method = method;
        this.terms = terms;
        this.steps = List.of(steps);
    }

    private static Step update(String input) {
        return of("subscriptionUpdate", input);
    }

    private static Step of(String mutation, String input) {
        return new Step(mutation, input);
    }
}
