package dev.portico.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.ApiResource;
import dev.portico.catalog.Price.BillingInterval;
import dev.portico.catalog.Price.BillingScheme;
import dev.portico.catalog.Price.TaxBehavior;
import dev.portico.catalog.Price.UsageType;
import dev.portico.shared.Money;
import org.junit.jupiter.api.Test;

class StripePricesTests {

    @Test
    void readsARecurringPrice() {
        Price price = read("""
                {id: 'price_1', active: true, currency: 'jpy', unit_amount: 1500, unit_amount_decimal: '1500',
                 billing_scheme: 'per_unit', tax_behavior: 'exclusive', product: 'prod_1',
                 recurring: {interval: 'month', interval_count: 3, usage_type: 'licensed'}}""");
        assertThat(price.unitAmount()).isEqualTo(new Money(1500, "JPY"));
        assertThat(price.interval()).isEqualTo(BillingInterval.MONTH);
        assertThat(price.intervalCount()).isEqualTo(3);
        assertThat(price.usageType()).isEqualTo(UsageType.LICENSED);
        assertThat(price.taxBehavior()).isEqualTo(TaxBehavior.EXCLUSIVE);
        assertThat(price.productId()).isEqualTo("prod_1");
    }

    @Test
    void readsAPriceWithFractionsOfACent() {
        Price price = read("""
                {id: 'price_1', currency: 'usd', unit_amount: null, unit_amount_decimal: '0.05', product: 'prod_1',
                 billing_scheme: 'per_unit', recurring: {interval: 'fortnight', interval_count: 1, usage_type: 'metered'}}""");
        assertThat(price.unitAmount()).isNull();
        assertThat(price.unitAmountDecimal()).isEqualByComparingTo("0.05");
        assertThat(price.interval()).isEqualTo(BillingInterval.OTHER);
        assertThat(price.taxBehavior()).isEqualTo(TaxBehavior.UNSPECIFIED);
    }

    @Test
    void readsATieredPriceThatIsPaidOnce() {
        Price price = read("{id: 'price_1', currency: 'usd', billing_scheme: 'tiered', product: {id: 'prod_1'}}");
        assertThat(price.billingScheme()).isEqualTo(BillingScheme.TIERED);
        assertThat(price.interval()).isNull();
        assertThat(price.intervalCount()).isNull();
        assertThat(price.productId()).isEqualTo("prod_1");
    }

    @Test
    void leavesOutPicturesThatAreNoUrls() {
        var json = "{id: 'prod_1', name: 'Coffee', active: true, images: ['https://example.com/a.png', 'a.png']}";
        Product product = StripeProducts.toProduct(ApiResource.GSON.fromJson(json, com.stripe.model.Product.class));
        assertThat(product.images()).extracting(Object::toString).containsExactly("https://example.com/a.png");
    }

    private static Price read(String json) {
        return StripePrices.toPrice(ApiResource.GSON.fromJson(json, com.stripe.model.Price.class));
    }
}
