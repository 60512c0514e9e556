package dev.portico.change;

import dev.portico.change.ChangeOutcome.Kind;
import dev.portico.change.ChangePlan.Deferral;
import dev.portico.change.StripeSubscriptionChanges.Sent;
import dev.portico.invoice.StripeInvoicePayments;
import dev.portico.invoice.StripeInvoicePayments.PaymentState;
import dev.portico.invoice.StripeInvoicePayments.Standing;
import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.StripeRefusal;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A change of a subscription, done whole or not at all. What is charged at once waits in Stripe until it is paid, so that
 * a decline is undone by voiding the invoice; what waits for the end of the period is a schedule, released again where
 * its second half is refused.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/pending-updates">Stripe: pending updates</a>
 */
@Component
final class CarryOutChange implements Undertaking<ChangePlan, ChangeOutcome> {

    private final StripeSubscriptionChanges subscriptions;
    private final StripeInvoicePayments payments;
    private final SpentPreviewTable previews;

    CarryOutChange(
            StripeSubscriptionChanges subscriptions, StripeInvoicePayments payments, SpentPreviewTable previews) {
        this.subscriptions = subscriptions;
        this.payments = payments;
        this.previews = previews;
    }

    @Override
    public String name() {
        return "subscriptionUpdate";
    }

    @Override
    public Class<ChangePlan> planType() {
        return ChangePlan.class;
    }

    @Override
    public Class<ChangeOutcome> outcomeType() {
        return ChangeOutcome.class;
    }

    @Override
    public Mono<ChangeOutcome> carryOut(ChangePlan plan, Steps steps) {
        String preview = plan.preview();
        return preview == null
                ? change(plan, steps)
                : previews.spend(account(plan), preview, steps.attempt())
                        .flatMap(ours -> ours
                                ? change(plan, steps).flatMap(outcome -> freeIfUnused(plan, preview, steps, outcome))
                                : Mono.just(ChangeOutcome.of(Kind.PREVIEW_SPENT, plan, null)));
    }

    private Mono<ChangeOutcome> freeIfUnused(ChangePlan plan, String preview, Steps steps, ChangeOutcome outcome) {
        return outcome.isWithoutEffect()
                ? previews.free(account(plan), preview, steps.attempt()).thenReturn(outcome)
                : Mono.just(outcome);
    }

    private Mono<ChangeOutcome> change(ChangePlan plan, Steps steps) {
        Deferral deferral = plan.deferral();
        Mono<ChangeOutcome> change = deferral == null ? changeNow(plan, steps) : changeLater(plan, deferral, steps);
        return change.onErrorResume(StripeRefusal.class, refusal -> Mono.just(toOutcome(plan, refusal)));
    }

    private Mono<ChangeOutcome> changeNow(ChangePlan plan, Steps steps) {
        return steps.once("update", key -> subscriptions.update(plan, key), subscriptions.findUpdated(plan))
                .flatMap(sent -> sent.pending() ? settle(plan, steps, sent) : Mono.just(done(plan, sent)));
    }

    private static ChangeOutcome done(ChangePlan plan, Sent sent) {
        return ChangeOutcome.of(Kind.SUCCEEDED, plan, plan.billing().invoicesNow() ? sent.invoice() : null);
    }

    private Mono<ChangeOutcome> settle(ChangePlan plan, Steps steps, Sent sent) {
        return payments.request(account(plan), sent.invoice()).flatMap(standing -> settle(plan, steps, standing));
    }

    private Mono<ChangeOutcome> settle(ChangePlan plan, Steps steps, Standing standing) {
        String invoice = standing.invoice().id();
        return switch (standing.state()) {
            case PAID -> Mono.just(ChangeOutcome.of(Kind.SUCCEEDED, plan, invoice));
            case PROCESSING -> Mono.just(ChangeOutcome.of(Kind.PAYMENT_PROCESSING, plan, invoice));
            case ACTION_REQUIRED -> Mono.just(ChangeOutcome.of(Kind.PAYMENT_ACTION_REQUIRED, plan, invoice));
            case DECLINED -> giveUp(plan, steps, standing);
            case GIVEN_UP -> confirmGone(plan, standing);
        };
    }

    private Mono<ChangeOutcome> giveUp(ChangePlan plan, Steps steps, Standing standing) {
        String invoice = standing.invoice().id();
        return voidInvoice(plan, steps, invoice)
                .then(confirmGone(plan, standing))
                .onErrorResume(StripeRefusal.class, refusal -> settleAnew(plan, steps, invoice));
    }

    /** What cannot be voided was paid or voided at this very moment; while it is neither, nothing is settled. */
    private Mono<ChangeOutcome> settleAnew(ChangePlan plan, Steps steps, String invoice) {
        return payments.request(account(plan), invoice)
                .filter(standing -> standing.state() != PaymentState.DECLINED)
                .switchIfEmpty(Mono.error(() -> Failure.passing(FailureReason.STRIPE_FAILED, null)))
                .flatMap(standing -> settle(plan, steps, standing));
    }

    private Mono<String> voidInvoice(ChangePlan plan, Steps steps, String invoice) {
        return steps.once(
                "void",
                key -> subscriptions.voidInvoice(account(plan), invoice, key),
                subscriptions.findVoided(account(plan), invoice));
    }

    /** Nobody hears of a decline before nothing is left of the change. */
    private Mono<ChangeOutcome> confirmGone(ChangePlan plan, Standing standing) {
        return Mono.defer(() -> subscriptions.isPending(account(plan), plan.subscription()))
                .filter(pending -> !pending)
                .switchIfEmpty(Mono.error(() -> Failure.passing(FailureReason.STRIPE_FAILED, null)))
                .thenReturn(ChangeOutcome.declined(plan, standing.declineCode()));
    }

    private Mono<ChangeOutcome> changeLater(ChangePlan plan, Deferral deferral, Steps steps) {
        return letGo(plan, deferral, steps)
                .then(Mono.defer(() -> schedule(plan, steps)))
                .flatMap(schedule -> addPhase(plan, deferral, steps, schedule))
                .thenReturn(ChangeOutcome.of(Kind.SUCCEEDED, plan, null));
    }

    /** A subscription has one schedule at a time; one without a change to come loses nothing by letting go. */
    private Mono<String> letGo(ChangePlan plan, Deferral deferral, Steps steps) {
        String former = deferral.formerSchedule();
        return former == null ? Mono.empty() : release("detach", plan, steps, former);
    }

    private Mono<String> schedule(ChangePlan plan, Steps steps) {
        return steps.once("schedule", key -> subscriptions.schedule(plan, key), subscriptions.findScheduled(plan));
    }

    private Mono<String> addPhase(ChangePlan plan, Deferral deferral, Steps steps, String schedule) {
        return steps.once(
                        "phase",
                        key -> subscriptions.addPhase(plan, deferral, schedule, key),
                        subscriptions.findPhase(plan, schedule))
                .onErrorResume(
                        StripeRefusal.class,
                        refusal -> release("release", plan, steps, schedule).then(Mono.error(refusal)));
    }

    private Mono<String> release(String step, ChangePlan plan, Steps steps, String schedule) {
        return steps.once(
                step,
                key -> subscriptions.release(account(plan), schedule, key),
                subscriptions.findReleased(account(plan), schedule));
    }

    private static ChangeOutcome toOutcome(ChangePlan plan, StripeRefusal refusal) {
        return refusal.isOfPayment()
                ? ChangeOutcome.declined(plan, refusal.declineCode() == null ? refusal.code() : refusal.declineCode())
                : ChangeOutcome.refused(plan, LateRefusals.find(refusal));
    }

    private static Account account(ChangePlan plan) {
        return plan.scope().account();
    }
}
