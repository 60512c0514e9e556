package dev.portico.subscription;

import com.stripe.model.Subscription;
import dev.portico.catalog.StripePrices;
import dev.portico.configuration.CancellationFeedback;
import dev.portico.customer.Customer;
import dev.portico.paymentmethod.PaymentMethod;
import dev.portico.paymentmethod.StripePaymentMethods;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.stripe.StripeFreshReads;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import dev.portico.subscription.BillingSubscription.BillingMode;
import dev.portico.subscription.BillingSubscription.CancellationDetails;
import dev.portico.subscription.BillingSubscription.CancellationReason;
import dev.portico.subscription.BillingSubscription.CollectionMethod;
import dev.portico.subscription.BillingSubscription.PauseBehavior;
import dev.portico.subscription.BillingSubscription.PauseCollection;
import dev.portico.subscription.BillingSubscription.SubscriptionStatus;
import dev.portico.tenancy.CustomerScope;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stripe's subscriptions as ours. */
@Component
public final class StripeSubscriptions {

    private static final StripeWords<SubscriptionStatus> STATUSES = StripeWords.orElse(SubscriptionStatus.OTHER);
    private static final StripeWords<BillingMode> MODES = StripeWords.orElse(BillingMode.OTHER);
    private static final StripeWords<CollectionMethod> COLLECTION = StripeWords.orElse(CollectionMethod.OTHER);
    private static final StripeWords<CancellationReason> REASONS = StripeWords.orElse(CancellationReason.OTHER);
    private static final StripeWords<CancellationFeedback> FEEDBACK = StripeWords.orElse(CancellationFeedback.OTHER);
    private static final StripeWords<PauseBehavior> PAUSES = StripeWords.orElse(PauseBehavior.OTHER);

    private final StripeCustomerReads reads;
    private final StripeFreshReads fresh;
    private final StripePaymentMethods methods;

    StripeSubscriptions(StripeCustomerReads reads, StripeFreshReads fresh, StripePaymentMethods methods) {
        this.reads = reads;
        this.fresh = fresh;
        this.methods = methods;
    }

    public Mono<BillingSubscription> get(CustomerScope scope, String id) {
        return reads.subscription(scope, id).map(StripeSubscriptions::toSubscription);
    }

    /** As it is now, for the answer of a mutation: not merged with a read that began before it. */
    public Mono<BillingSubscription> getFresh(CustomerScope scope, String id) {
        return fresh.subscription(scope, id).map(StripeSubscriptions::toSubscription);
    }

    /** From what came with the customer, where that is enough: those that have not ended, as Stripe lists them. */
    Mono<Page<BillingSubscription>> list(
            CustomerScope scope, Customer customer, @Nullable SubscriptionStatusFilter status, PageRequest page) {
        return Mono.justOrEmpty(status == null ? findIncluded(customer, page) : null)
                .switchIfEmpty(Mono.defer(() -> request(scope, status, page)))
                .map(found -> found.map(subscription ->
                        toSubscription(subscription, customer.source().customer())));
    }

    private static @Nullable Page<Subscription> findIncluded(Customer customer, PageRequest page) {
        return StripeLists.find(customer.source().customer().getSubscriptions(), page);
    }

    Mono<Page<Subscription>> request(CustomerScope scope, @Nullable SubscriptionStatusFilter status, PageRequest page) {
        return reads.subscriptions(scope, status == null ? null : StripeWords.write(status), page);
    }

    /** A page of customers has the ids only: expansions end four levels deep, above its coupons. */
    Mono<List<Discount>> discounts(CustomerScope scope, BillingSubscription subscription) {
        Subscription included = subscription.source().subscription();
        Mono<Subscription> whole = StripeDiscounts.areWhole(StripeLists.items(included.getDiscountObjects()))
                ? Mono.just(included)
                : reads.subscription(scope, subscription.id());
        return whole.map(found -> StripeDiscounts.toDiscounts(found.getDiscountObjects()));
    }

    Mono<PaymentMethod> findDefaultPaymentMethod(BillingSubscription subscription) {
        StripeSubscriptionSource source = subscription.source();
        return Mono.justOrEmpty(source.subscription().getDefaultPaymentMethodObject())
                .map(method -> StripePaymentMethods.toPaymentMethod(method, source.customerObject()));
    }

    /** What is older than payment methods comes as one only if it is asked for. */
    Mono<PaymentMethod> findEffectivePaymentMethod(CustomerScope scope, BillingSubscription subscription) {
        StripeSubscriptionSource source = subscription.source();
        StripePayer payer = source.findPayer();
        if (payer == null || payer.method() == null) {
            return Mono.justOrEmpty(payer).flatMap(older -> methods.get(scope, older.id()));
        }
        return Mono.just(StripePaymentMethods.toPaymentMethod(payer.method(), source.customerObject()));
    }

    /** One that was read by itself, and so with its customer. */
    static BillingSubscription toSubscription(Subscription subscription) {
        return toSubscription(subscription, subscription.getCustomerObject());
    }

    private static BillingSubscription toSubscription(Subscription subscription, com.stripe.model.Customer customer) {
        List<SubscriptionItem> items = subscription.getItems().getData().stream()
                .map(StripeSubscriptions::toItem)
                .toList();
        return new BillingSubscription(
                subscription.getId(),
                STATUSES.read(subscription.getStatus()),
                toBillingMode(subscription.getBillingMode()),
                COLLECTION.read(subscription.getCollectionMethod()),
                StripeValues.findCurrency(subscription.getCurrency()),
                items,
                findPeriodStart(items),
                findPeriodEnd(items),
                StripeValues.findTime(subscription.getTrialEnd()),
                StripeValues.findTime(subscription.getCancelAt()),
                StripeValues.isTrue(subscription.getCancelAtPeriodEnd()),
                StripeValues.findTime(subscription.getCanceledAt()),
                StripeValues.findTime(subscription.getEndedAt()),
                StripeValues.toTime(subscription.getStartDate()),
                StripeValues.toTime(subscription.getCreated()),
                findCancellation(subscription.getCancellationDetails()),
                findPause(subscription.getPauseCollection()),
                new StripeSubscriptionSource(subscription, customer));
    }

    static SubscriptionItem toItem(com.stripe.model.SubscriptionItem item) {
        return new SubscriptionItem(
                item.getId(),
                item.getQuantity(),
                StripePrices.toPrice(item.getPrice()),
                StripeValues.toTime(item.getCurrentPeriodStart()),
                StripeValues.toTime(item.getCurrentPeriodEnd()));
    }

    private static @Nullable OffsetDateTime findPeriodStart(List<SubscriptionItem> items) {
        return items.stream()
                .map(SubscriptionItem::currentPeriodStart)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable OffsetDateTime findPeriodEnd(List<SubscriptionItem> items) {
        return items.stream()
                .map(SubscriptionItem::currentPeriodEnd)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static BillingMode toBillingMode(Subscription.@Nullable BillingMode mode) {
        return mode == null ? BillingMode.CLASSIC : MODES.read(mode.getType());
    }

    /** Stripe always sends the block, empty as long as nobody cancels. */
    private static @Nullable CancellationDetails findCancellation(Subscription.@Nullable CancellationDetails details) {
        return details == null || (details.getReason() == null && details.getFeedback() == null)
                ? null
                : new CancellationDetails(
                        REASONS.find(details.getReason()), FEEDBACK.find(details.getFeedback()), details.getComment());
    }

    private static @Nullable PauseCollection findPause(Subscription.@Nullable PauseCollection pause) {
        return pause == null
                ? null
                : new PauseCollection(PAUSES.read(pause.getBehavior()), StripeValues.findTime(pause.getResumesAt()));
    }
}
