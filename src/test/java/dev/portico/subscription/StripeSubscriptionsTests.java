package dev.portico.subscription;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Subscription;
import com.stripe.net.ApiResource;
import dev.portico.configuration.CancellationFeedback;
import dev.portico.shared.Money;
import dev.portico.subscription.BillingSubscription.BillingMode;
import dev.portico.subscription.BillingSubscription.CancellationDetails;
import dev.portico.subscription.BillingSubscription.CancellationReason;
import dev.portico.subscription.BillingSubscription.CollectionMethod;
import dev.portico.subscription.BillingSubscription.PauseBehavior;
import dev.portico.subscription.BillingSubscription.SubscriptionStatus;
import dev.portico.subscription.Discount.CouponDuration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripeSubscriptionsTests {

    @Test
    void readsASubscription() {
        BillingSubscription subscription = read("billing_mode: {type: 'flexible'}, latest_invoice: 'in_1'");
        assertThat(subscription.status()).isEqualTo(SubscriptionStatus.PAST_DUE);
        assertThat(subscription.billingMode()).isEqualTo(BillingMode.FLEXIBLE);
        assertThat(subscription.collectionMethod()).isEqualTo(CollectionMethod.SEND_INVOICE);
        assertThat(subscription.items()).extracting(SubscriptionItem::quantity).containsExactly(2L, null);
        assertThat(subscription.source().customer()).isEqualTo("cus_1");
        assertThat(subscription.source().latestInvoice()).isEqualTo("in_1");
    }

    @Test
    void spansThePeriodsOfItsItems() {
        BillingSubscription subscription = read("currency: 'usd'");
        assertThat(requireNonNull(subscription.currentPeriodStart()).toEpochSecond())
                .isEqualTo(100);
        assertThat(requireNonNull(subscription.currentPeriodEnd()).toEpochSecond())
                .isEqualTo(900);
    }

    @Test
    void tellsNothingOfACancellationThatNobodyAskedFor() {
        assertThat(read("cancellation_details: {comment: null, feedback: null, reason: null}")
                        .cancellationDetails())
                .isNull();
    }

    @Test
    void readsACancellation() {
        BillingSubscription subscription = read("""
                cancel_at: 900, canceled_at: 300, cancel_at_period_end: true,
                cancellation_details: {comment: 'Bye', feedback: 'unused', reason: 'cancellation_requested'}""");
        assertThat(subscription.cancelAtPeriodEnd()).isTrue();
        assertThat(requireNonNull(subscription.cancelAt()).toEpochSecond()).isEqualTo(900);
        assertThat(subscription.cancellationDetails())
                .isEqualTo(new CancellationDetails(
                        CancellationReason.CANCELLATION_REQUESTED, CancellationFeedback.UNUSED, "Bye"));
    }

    @Test
    void readsAPause() {
        var pause = requireNonNull(
                read("pause_collection: {behavior: 'void', resumes_at: 900}").pauseCollection());
        assertThat(pause.behavior()).isEqualTo(PauseBehavior.VOID);
        assertThat(requireNonNull(pause.resumesAt()).toEpochSecond()).isEqualTo(900);
    }

    @Test
    void readsDiscountsThatCameWhole() {
        BillingSubscription subscription = read("""
                discounts: [{id: 'di_1', start: 100, promotion_code: {id: 'promo_1', code: 'SPRING'},
                  source: {type: 'coupon', coupon: {id: 'c', amount_off: 500, currency: 'eur', duration: 'repeating',
                    duration_in_months: 3}}}]""");
        var discounts =
                StripeDiscounts.toDiscounts(subscription.source().subscription().getDiscountObjects());
        assertThat(discounts).hasSize(1);
        assertThat(discounts.get(0).promotionCode()).isEqualTo("SPRING");
        var coupon = requireNonNull(discounts.get(0).coupon());
        assertThat(coupon.amountOff()).isEqualTo(new Money(500, "EUR"));
        assertThat(coupon.duration()).isEqualTo(CouponDuration.REPEATING);
        assertThat(coupon.durationInMonths()).isEqualTo(3);
    }

    @Test
    void knowsDiscountsThatCameAsIdsOnly() {
        assertThat(StripeDiscounts.areWhole(discounts("'di_1'"))).isFalse();
        assertThat(StripeDiscounts.areWhole(discounts("{id: 'di_1', source: {type: 'coupon', coupon: 'c'}}")))
                .isFalse();
        assertThat(StripeDiscounts.areWhole(discounts("{id: 'di_1', source: {type: 'coupon', coupon: {id: 'c'}}}")))
                .isTrue();
        assertThat(StripeDiscounts.areWhole(discounts(""))).isTrue();
    }

    private static List<com.stripe.model.Discount> discounts(String json) {
        return read("discounts: [%s]".formatted(json)).source().subscription().getDiscountObjects();
    }

    private static BillingSubscription read(String fields) {
        String json = """
                {id: 'sub_1', customer: {id: 'cus_1'}, status: 'past_due', collection_method: 'send_invoice', created: 50,
                 start_date: 50, items: {data: [
                   {id: 'si_1', quantity: 2, current_period_start: 200, current_period_end: 300,
                    price: {id: 'price_1', product: 'prod_1', currency: 'usd'}},
                   {id: 'si_2', current_period_start: 100, current_period_end: 900,
                    price: {id: 'price_2', product: 'prod_2', currency: 'usd'}}]}, %s}""".formatted(fields);
        return StripeSubscriptions.toSubscription(ApiResource.GSON.fromJson(json, Subscription.class));
    }
}
