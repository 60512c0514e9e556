package dev.portico.change;

import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.Limitation;
import dev.portico.eligibility.NotEligible;
import dev.portico.invoice.Invoices;
import dev.portico.invoice.PaymentActionRequired;
import dev.portico.invoice.PaymentDeclined;
import dev.portico.invoice.StripeInvoicePayments;
import dev.portico.invoice.StripeInvoicePayments.PaymentState;
import dev.portico.invoice.StripeInvoicePayments.Standing;
import dev.portico.shared.UserError;
import dev.portico.stripe.StripePublishableKey;
import dev.portico.subscription.StripeSubscriptions;
import dev.portico.tenancy.CustomerViewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what came of a change, the first time and each time after: objects as they are now, secrets from Stripe. */
@Component
final class ChangeAnswers {

    private final StripeSubscriptions subscriptions;
    private final Invoices invoices;
    private final StripeInvoicePayments payments;
    private final PreviewChange previews;
    private final StripePublishableKey publishableKey;

    ChangeAnswers(
            StripeSubscriptions subscriptions,
            Invoices invoices,
            StripeInvoicePayments payments,
            PreviewChange previews,
            StripePublishableKey publishableKey) {
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.payments = payments;
        this.previews = previews;
        this.publishableKey = publishableKey;
    }

    Mono<SubscriptionUpdatePayload> answer(CustomerViewer viewer, ChangeWish wish, ChangeOutcome outcome) {
        return switch (outcome.kind()) {
            case SUCCEEDED, PAYMENT_PROCESSING -> changed(viewer, outcome, List.of());
            case PAYMENT_ACTION_REQUIRED ->
                actionRequired(viewer, outcome).flatMap(error -> changed(viewer, outcome, List.of(error)));
            case PAYMENT_DECLINED -> refused(PaymentDeclined.of(outcome.declineCode(), viewer.locale()));
            case REFUSED -> refused(viewer, outcome.limitation());
            case PREVIEW_SPENT ->
                previews.preview(viewer, wish).flatMap(preview -> refused(PreviewStale.of(preview, viewer.locale())));
        };
    }

    private Mono<SubscriptionUpdatePayload> changed(
            CustomerViewer viewer, ChangeOutcome outcome, List<UserError> errors) {
        var invoice = Mono.justOrEmpty(outcome.invoice())
                .flatMap(id -> invoices.findLatest(viewer, viewer.scope(), id))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(
                subscriptions.getFresh(viewer.scope(), outcome.subscription()),
                invoice,
                (subscription, made) -> new SubscriptionUpdatePayload(
                        subscription, made.orElse(null), outcome.takesEffect(), outcome.effectiveAt(), errors));
    }

    private Mono<UserError> actionRequired(CustomerViewer viewer, ChangeOutcome outcome) {
        return Mono.justOrEmpty(outcome.invoice())
                .flatMap(id -> payments.request(viewer.account(), id))
                .map(standing -> toError(viewer, standing));
    }

    private UserError toError(CustomerViewer viewer, Standing standing) {
        boolean waits = standing.state() == PaymentState.ACTION_REQUIRED;
        return PaymentActionRequired.of(
                waits ? standing.clientSecret() : null,
                publishableKey.in(viewer.account()),
                standing.invoice(),
                viewer.locale());
    }

    private static Mono<SubscriptionUpdatePayload> refused(CustomerViewer viewer, @Nullable Limitation limitation) {
        return refused(
                limitation == null
                        ? NotEligible.now(viewer.locale())
                        : NotEligible.of(new Eligibility(List.of(limitation)), viewer.locale()));
    }

    private static Mono<SubscriptionUpdatePayload> refused(UserError error) {
        return Mono.just(SubscriptionUpdatePayload.refused(List.of(error)));
    }
}
