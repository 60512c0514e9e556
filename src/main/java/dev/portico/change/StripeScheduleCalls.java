package dev.portico.change;

import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams.EndBehavior;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase.Discount;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase.Duration;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase.Item;
import com.stripe.param.SubscriptionScheduleUpdateParams.ProrationBehavior;
import dev.portico.change.ChangePlan.AppliedCode;
import dev.portico.change.ChangePlan.Deferral;
import dev.portico.stripe.StripeCall;
import dev.portico.stripe.StripeLists;
import java.util.Map;

/**
 * The requests that let a change wait for the end of the period: the schedule takes the subscription as it is, and then
 * gets the phase to come.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/subscription-schedules">Stripe: subscription schedules</a>
 */
final class StripeScheduleCalls {

    private StripeScheduleCalls() {}

    /** Stripe takes nothing else together with the subscription. */
    static StripeCall<SubscriptionSchedule> create(String subscription) {
        var create = SubscriptionScheduleCreateParams.builder()
                .setFromSubscription(subscription)
                .build();
        return (stripe, options) -> stripe.v1().subscriptionSchedules().create(create, options);
    }

    /** @param mark tells a customer's own change from what a business plans */
    static StripeCall<SubscriptionSchedule> plan(
            ChangePlan plan, Deferral deferral, SubscriptionSchedule schedule, Map<String, String> mark) {
        var update = toUpdate(plan, deferral, schedule.getPhases().get(0), mark);
        return (stripe, options) -> stripe.v1().subscriptionSchedules().update(schedule.getId(), update, options);
    }

    static SubscriptionScheduleUpdateParams toUpdate(
            ChangePlan plan, Deferral deferral, SubscriptionSchedule.Phase present, Map<String, String> mark) {
        return SubscriptionScheduleUpdateParams.builder()
                .setEndBehavior(EndBehavior.RELEASE)
                .setProrationBehavior(ProrationBehavior.NONE)
                .putAllMetadata(mark)
                .addPhase(toPresent(deferral, present))
                .addPhase(toFuture(plan, deferral, present))
                .build();
    }

    static StripeCall<SubscriptionSchedule> release(String id) {
        return (stripe, options) -> stripe.v1().subscriptionSchedules().release(id, options);
    }

    static StripeCall<SubscriptionSchedule> read(String id) {
        return (stripe, options) -> stripe.v1().subscriptionSchedules().retrieve(id, options);
    }

    private static Phase toPresent(Deferral deferral, SubscriptionSchedule.Phase present) {
        var phase = phase(deferral, present, deferral.price(), deferral.quantity())
                .setStartDate(present.getStartDate())
                .setEndDate(deferral.until());
        if (deferral.trialEnd() != null) {
            phase.setTrialEnd(deferral.trialEnd());
        }
        return phase.build();
    }

    private static Phase toFuture(ChangePlan plan, Deferral deferral, SubscriptionSchedule.Phase present) {
        var phase = phase(deferral, present, plan.price(), plan.quantity())
                .setProrationBehavior(Phase.ProrationBehavior.NONE)
                .setDuration(Duration.builder()
                        .setInterval(
                                Duration.Interval.valueOf(deferral.interval().name()))
                        .setIntervalCount(deferral.intervalCount())
                        .build());
        AppliedCode code = plan.code();
        if (code != null) {
            phase.addDiscount(Discount.builder().setPromotionCode(code.id()).build());
        }
        return phase.build();
    }

    private static Phase.Builder phase(
            Deferral deferral, SubscriptionSchedule.Phase present, String price, long quantity) {
        var item = Item.builder().setPrice(price).setQuantity(quantity).putAllMetadata(metadata(present));
        deferral.itemTaxRates().forEach(item::addTaxRate);
        deferral.itemDiscounts()
                .forEach(id ->
                        item.addDiscount(Item.Discount.builder().setDiscount(id).build()));
        var phase = StripePhases.onTermsOf(present).addItem(item.build());
        deferral.taxRates().forEach(phase::addDefaultTaxRate);
        deferral.discounts()
                .forEach(id ->
                        phase.addDiscount(Discount.builder().setDiscount(id).build()));
        return phase;
    }

    private static Map<String, String> metadata(SubscriptionSchedule.Phase present) {
        return StripeLists.items(present.getItems()).stream()
                .findFirst()
                .map(SubscriptionSchedule.Phase.Item::getMetadata)
                .orElse(Map.of());
    }
}
