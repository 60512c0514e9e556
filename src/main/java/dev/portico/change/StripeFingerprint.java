package dev.portico.change;

import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.TaxId;
import com.stripe.model.TaxRate;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.PriceFacts;
import dev.portico.stripe.StripeLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the price of a change depends on, as one short text: as long as it stays the same, so does what was previewed.
 */
final class StripeFingerprint {

    private final List<String> parts = new ArrayList<>();

    private StripeFingerprint() {}

    static String of(StripeChange change) {
        var all = new StripeFingerprint();
        all.add(change.fresh().subscription());
        all.add(change.fresh().customer());
        all.add(change.facts(), change.fresh().promotionCode());
        return Digest.of(all.parts);
    }

    private void add(Subscription subscription) {
        put(
                subscription.getStatus(),
                subscription.getCurrency(),
                subscription.getCollectionMethod(),
                subscription.getBillingCycleAnchor(),
                subscription.getBillingMode() == null
                        ? null
                        : subscription.getBillingMode().getType(),
                subscription.getTrialEnd(),
                subscription.getCancelAt(),
                subscription.getCancelAtPeriodEnd(),
                subscription.getSchedule(),
                subscription.getPendingUpdate() == null
                        ? null
                        : subscription.getPendingUpdate().getExpiresAt(),
                subscription.getDefaultPaymentMethod(),
                StripeLists.items(subscription.getDiscounts()),
                rates(subscription.getDefaultTaxRates()),
                subscription.getAutomaticTax() == null
                        ? null
                        : subscription.getAutomaticTax().getEnabled());
        subscription.getItems().getData().forEach(this::add);
    }

    private void add(SubscriptionItem item) {
        put(
                item.getId(),
                item.getQuantity(),
                item.getCurrentPeriodStart(),
                item.getCurrentPeriodEnd(),
                StripeLists.items(item.getDiscounts()),
                rates(item.getTaxRates()));
        Price price = item.getPrice();
        put(price.getId(), price.getUnitAmountDecimal(), price.getTaxBehavior());
    }

    private void add(Customer customer) {
        put(
                customer.getBalance(),
                customer.getTaxExempt(),
                customer.getAddress() == null ? null : customer.getAddress().toJson(),
                customer.getShipping() == null ? null : customer.getShipping().toJson(),
                customer.getInvoiceSettings() == null
                        ? null
                        : customer.getInvoiceSettings().getDefaultPaymentMethod());
        if (customer.getTaxIds() != null) {
            StripeLists.items(customer.getTaxIds().getData()).forEach(this::add);
        }
    }

    private void add(TaxId taxId) {
        put(taxId.getId(), taxId.getType(), taxId.getValue());
    }

    /** No set is written out: in which order one tells its elements depends on the server. */
    private void add(Facts facts, @Nullable String code) {
        var update = facts.features().subscriptionUpdate();
        put(
                code,
                facts.wish().quantity(),
                update.prorationBehavior(),
                update.billingCycleAnchor(),
                update.trialUpdateBehavior(),
                update.scheduleAtPeriodEnd());
        var target = facts.wish().price();
        PriceFacts price = target == null ? null : target.facts();
        if (price != null) {
            put(price.id(), price.product(), price.taxBehavior(), price.recurring(), price.amount());
        }
    }

    private void put(@Nullable Object... values) {
        for (Object value : values) {
            parts.add(Objects.toString(value));
        }
    }

    private static List<String> rates(@Nullable List<TaxRate> rates) {
        return StripeLists.items(rates).stream().map(TaxRate::getId).toList();
    }
}
