package dev.portico.subscription;

import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import dev.portico.configuration.PortalFeatures;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.RuleSettings;
import dev.portico.eligibility.SubscriptionFacts;
import dev.portico.eligibility.SubscriptionFacts.BuyerFacts;
import dev.portico.eligibility.SubscriptionFacts.ItemFacts;
import dev.portico.eligibility.SubscriptionFacts.Status;
import dev.portico.eligibility.Wish;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What rules look at in a subscription of Stripe's and its customer, in the shapes of the canonical reads. */
final class StripeFacts {

    private static final StripeWords<Status> STATUSES = StripeWords.orElse(Status.OTHER);

    private StripeFacts() {}

    /** @param now Stripe's time, which holds for a customer without a test clock */
    static Facts toFacts(
            Subscription subscription, Customer customer, PortalFeatures features, RuleSettings settings, Instant now) {
        Instant theirs = toTime(customer, now);
        return new Facts(theirs, toSubscription(subscription, customer, theirs), features, settings, Wish.NONE);
    }

    private static Instant toTime(Customer customer, Instant now) {
        var clock = customer.getTestClockObject();
        return clock == null ? now : Instant.ofEpochSecond(clock.getFrozenTime());
    }

    private static SubscriptionFacts toSubscription(Subscription subscription, Customer customer, Instant now) {
        StripePayer payer = StripePayer.find(subscription, customer);
        return new SubscriptionFacts(
                STATUSES.read(subscription.getStatus()),
                subscription.getCurrency().toUpperCase(Locale.ROOT),
                toItems(subscription),
                isFlexible(subscription.getBillingMode()),
                "send_invoice".equals(subscription.getCollectionMethod()),
                payer != null && payer.isUnsupported(),
                subscription.getPendingUpdate() != null,
                StripeValues.isTrue(subscription.getCancelAtPeriodEnd()),
                findInstant(subscription.getCancelAt()),
                findInstant(subscription.getTrialEnd()),
                StripeScheduleFacts.toSchedule(subscription, now),
                StripeLists.items(subscription.getDiscounts()).size(),
                new BuyerFacts(customer.getId(), false));
    }

    private static List<ItemFacts> toItems(Subscription subscription) {
        return subscription.getItems().getData().stream()
                .map(item -> toItem(item, subscription.getCurrency()))
                .toList();
    }

    private static ItemFacts toItem(SubscriptionItem item, String currency) {
        return new ItemFacts(
                StripePriceFacts.toFacts(item.getPrice(), currency),
                item.getQuantity(),
                Instant.ofEpochSecond(item.getCurrentPeriodStart()),
                Instant.ofEpochSecond(item.getCurrentPeriodEnd()));
    }

    private static boolean isFlexible(Subscription.@Nullable BillingMode mode) {
        return mode != null && "flexible".equals(mode.getType());
    }

    private static @Nullable Instant findInstant(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
