package dev.portico.change;

import com.stripe.model.Discount;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionRetrieveParams;
import dev.portico.change.ChangePlan.AppliedCode;
import dev.portico.change.ChangePlan.Deferral;
import dev.portico.stripe.StripeDoor;
import dev.portico.stripe.StripeLists;
import dev.portico.subscription.StripeScheduleFacts;
import dev.portico.tenancy.Account;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The writes that change subscriptions, and how to see in Stripe whether one was done. */
@Component
final class StripeSubscriptionChanges {

    private final StripeDoor door;

    StripeSubscriptionChanges(StripeDoor door) {
        this.door = door;
    }

    /** What is left of a change that was sent. */
    Mono<Sent> update(ChangePlan plan, String key) {
        return door.write(account(plan), key, StripeChangeCalls.update(plan)).map(StripeSubscriptionChanges::toSent);
    }

    Mono<Sent> findUpdated(ChangePlan plan) {
        return requestSubscription(account(plan), plan.subscription())
                .filter(subscription -> isAt(subscription, plan))
                .map(StripeSubscriptionChanges::toSent);
    }

    /** The new schedule, which so far holds what is. */
    Mono<String> schedule(ChangePlan plan, String key) {
        return door.write(account(plan), key, StripeScheduleCalls.create(plan.subscription()))
                .map(SubscriptionSchedule::getId);
    }

    Mono<String> findScheduled(ChangePlan plan) {
        return requestSubscription(account(plan), plan.subscription())
                .flatMap(subscription -> Mono.justOrEmpty(subscription.getSchedule()));
    }

    Mono<String> addPhase(ChangePlan plan, Deferral deferral, String schedule, String key) {
        Map<String, String> mark = Map.of(StripeScheduleFacts.CHANGE_BY_CUSTOMER, "true");
        return requestSchedule(account(plan), schedule)
                .flatMap(present ->
                        door.write(account(plan), key, StripeScheduleCalls.plan(plan, deferral, present, mark)))
                .map(SubscriptionSchedule::getId);
    }

    Mono<String> findPhase(ChangePlan plan, String schedule) {
        return requestSchedule(account(plan), schedule)
                .filter(found -> StripeLists.items(found.getPhases()).size() > 1)
                .map(SubscriptionSchedule::getId);
    }

    private Mono<Subscription> requestSubscription(Account account, String id) {
        var query = SubscriptionRetrieveParams.builder()
                .addAllExpand(List.of("discounts", "items.data.discounts"))
                .build();
        return door.request(
                account, (stripe, options) -> stripe.v1().subscriptions().retrieve(id, query, options));
    }

    private Mono<SubscriptionSchedule> requestSchedule(Account account, String id) {
        return door.request(account, StripeScheduleCalls.read(id));
    }

    private static Account account(ChangePlan plan) {
        return plan.scope().account();
    }

    private static Sent toSent(Subscription subscription) {
        return new Sent(
                subscription.getPendingUpdate() != null,
                Objects.requireNonNullElse(subscription.getLatestInvoice(), ""));
    }

    /** Whether the subscription is as planned, or waits to be. */
    static boolean isAt(Subscription subscription, ChangePlan plan) {
        var pending = subscription.getPendingUpdate();
        Stream<SubscriptionItem> waiting =
                pending == null ? Stream.empty() : StripeLists.items(pending.getSubscriptionItems()).stream();
        AppliedCode code = plan.code();
        return Stream.concat(subscription.getItems().getData().stream(), waiting)
                .anyMatch(item -> plan.price().equals(item.getPrice().getId())
                        && Objects.equals(plan.quantity(), item.getQuantity())
                        && (pending != null || code == null || hasCode(subscription, item, code.id())));
    }

    private static boolean hasCode(Subscription subscription, SubscriptionItem item, String code) {
        return Stream.concat(
                        StripeLists.items(subscription.getDiscountObjects()).stream(),
                        StripeLists.items(item.getDiscountObjects()).stream())
                .filter(Objects::nonNull)
                .map(Discount::getPromotionCode)
                .anyMatch(code::equals);
    }

    /**
     * A subscription after a change was sent.
     *
     * @param pending whether the change waits for its payment
     * @param invoice the latest one; empty where there is none
     */
    record Sent(boolean pending, String invoice) {}
}
