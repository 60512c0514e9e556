package dev.portico.subscription;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.PromotionCode;
import com.stripe.model.Subscription;
import com.stripe.net.ApiResource;
import dev.portico.configuration.FeaturesInForce;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.PriceFacts;
import dev.portico.eligibility.PriceFacts.Interval;
import dev.portico.eligibility.PriceFacts.TaxBehavior;
import dev.portico.eligibility.PromotionCodeFacts;
import dev.portico.eligibility.RuleSettings;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.eligibility.SubscriptionFacts.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeFactsTests {

    private static final Instant NOW = Instant.ofEpochSecond(500);

    @Test
    void readsWhatRulesLookAt() {
        var facts = facts("""
                status: 'past_due', collection_method: 'send_invoice', billing_mode: {type: 'flexible'},
                cancel_at_period_end: true, cancel_at: 900, trial_end: 300, pending_update: {expires_at: 600},
                discounts: ['di_1', {id: 'di_2'}]""", "").subscription();

        assertThat(facts.status()).isEqualTo(Status.PAST_DUE);
        assertThat(facts.currency()).isEqualTo("EUR");
        assertThat(facts.sendInvoice()).isTrue();
        assertThat(facts.flexible()).isTrue();
        assertThat(facts.cancelAtPeriodEnd()).isTrue();
        assertThat(facts.cancelAt()).isEqualTo(Instant.ofEpochSecond(900));
        assertThat(facts.trialEnd()).isEqualTo(Instant.ofEpochSecond(300));
        assertThat(facts.pendingUpdate()).isTrue();
        assertThat(facts.discounts()).isEqualTo(2);
        assertThat(facts.buyer().id()).isEqualTo("cus_1");
        assertThat(facts.items().get(0).periodEnd()).isEqualTo(Instant.ofEpochSecond(900));
    }

    @Test
    void readsAnOldSubscriptionAsClassic() {
        assertThat(facts("status: 'active'", "").subscription().flexible()).isFalse();
        assertThat(facts("status: 'frozen'", "").subscription().status()).isEqualTo(Status.OTHER);
    }

    @Test
    void takesTheTimeOfTheCustomersClock() {
        assertThat(facts("status: 'active'", "").now()).isEqualTo(NOW);
        assertThat(facts("status: 'active'", "test_clock: {id: 'clock_1', frozen_time: 7000}")
                        .now())
                .isEqualTo(Instant.ofEpochSecond(7000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: 'active' | status: 'x' | false",
                "default_payment_method: {id: 'pm_1', type: 'klarna'} | status: 'x' | true",
                "default_payment_method: {id: 'pm_1', type: 'card'}"
                        + "| invoice_settings: {default_payment_method: {id: 'pm_2', type: 'klarna'}} | false",
                "default_source: {id: 'src_1', object: 'source', type: 'ideal'} | status: 'x' | true",
                "default_source: {id: 'card_1', object: 'card'} | status: 'x' | false",
                "status: 'active' | invoice_settings: {default_payment_method: {id: 'pm_2', type: 'klarna'}} | true",
                "status: 'active' | invoice_settings: {default_payment_method: {id: 'pm_2', type: 'link'}},"
                        + "default_source: {id: 'src_1', object: 'source', type: 'ideal'} | false",
                "status: 'active' | default_source: {id: 'src_1', object: 'source', type: 'ideal'} | true",
                "status: 'active' | default_source: {id: 'ba_1', object: 'bank_account'} | false",
            })
    void looksAtTheMethodThatWouldBeCharged(String subscription, String customer, boolean unsupported) {
        assertThat(facts(subscription, customer).subscription().unsupportedPaymentMethod())
                .isEqualTo(unsupported);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | NONE",
                "{id: 's', status: 'released', phases: [{start_date: 900}]} | NONE",
                "{id: 's', status: 'active', phases: [{start_date: 100}, {start_date: 500}]} | WITHOUT_CHANGE",
                "{id: 's', status: 'active', phases: [{start_date: 100}, {start_date: 501}]} | CHANGE_BY_OTHERS",
                "{id: 's', status: 'not_started', phases: [{start_date: 900}], metadata: {}} | CHANGE_BY_OTHERS",
                "{id: 's', status: 'active', phases: [{start_date: 900}], metadata: {portico_customer_change: 'a'}}"
                        + "| CHANGE_BY_CUSTOMER",
                "'s' | CHANGE_BY_OTHERS",
            })
    void looksForAChangeToCome(String schedule, Schedule expected) {
        assertThat(facts("schedule: " + schedule, "").subscription().schedule()).isEqualTo(expected);
    }

    @Test
    void readsAPriceInTheSubscriptionsCurrency() {
        PriceFacts price = price("""
                {id: 'price_1', product: {id: 'prod_1', active: true}, active: true, currency: 'usd',
                 unit_amount_decimal: '1000', tax_behavior: 'exclusive',
                 recurring: {interval: 'month', interval_count: 3, usage_type: 'licensed'},
                 currency_options: {usd: {unit_amount_decimal: '1000'},
                   eur: {unit_amount_decimal: '90.5', tax_behavior: 'inclusive'}}}""");

        assertThat(price.product()).isEqualTo("prod_1");
        assertThat(price.currencies()).containsExactlyInAnyOrder("USD", "EUR");
        assertThat(price.available()).isTrue();
        assertThat(price.taxBehavior()).isEqualTo(TaxBehavior.INCLUSIVE);
        assertThat(price.recurring()).isEqualTo(new PriceFacts.Recurring(Interval.MONTH, 3, false));
        assertThat(requireNonNull(price.amount()).unit()).isEqualByComparingTo("90.5");
    }

    @Test
    void readsTiersWhereTheyCameAlong() {
        PriceFacts price = price("""
                {id: 'price_1', product: 'prod_1', active: true, currency: 'eur', tiers_mode: 'volume',
                 tiers: [{up_to: 10, unit_amount_decimal: '50', flat_amount_decimal: null},
                   {up_to: null, unit_amount_decimal: null, flat_amount_decimal: '900'}]}""");

        var amount = requireNonNull(price.amount());
        assertThat(amount.volume()).isTrue();
        assertThat(amount.unit()).isNull();
        assertThat(amount.tiers())
                .containsExactly(
                        new PriceFacts.Tier(10L, new BigDecimal("50"), BigDecimal.ZERO),
                        new PriceFacts.Tier(null, BigDecimal.ZERO, new BigDecimal("900")));
        assertThat(price("{id: 'price_1', product: 'prod_1', currency: 'eur'}").amount())
                .isNull();
        assertThat(price("{id: 'price_1', product: 'prod_1', currency: 'usd', unit_amount_decimal: '1'}")
                        .amount())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, true, false", "true, false, false"})
    void takesAPriceForGoneWithItsProduct(boolean price, boolean product, boolean available) {
        assertThat(price("{id: 'p', currency: 'eur', active: %s, product: {id: 'prod_1', active: %s}}"
                                .formatted(price, product))
                        .available())
                .isEqualTo(available);
    }

    @Test
    void readsAPromotionCode() {
        PromotionCodeFacts code = code("""
                {active: true, expires_at: 900, max_redemptions: 5, times_redeemed: 5, customer: 'cus_1',
                 restrictions: {first_time_transaction: true, minimum_amount: 1000, minimum_amount_currency: 'usd'},
                 promotion: {type: 'coupon', coupon: {id: 'c', valid: true, amount_off: 500, currency: 'usd',
                   applies_to: {products: ['prod_1']}}}}""");

        assertThat(code.usable()).isTrue();
        assertThat(code.expiresAt()).isEqualTo(Instant.ofEpochSecond(900));
        assertThat(code.redemptionsLeft()).isFalse();
        assertThat(code.customer()).isEqualTo("cus_1");
        assertThat(code.firstTimeTransaction()).isTrue();
        assertThat(code.minimum()).isEqualTo(1000);
        assertThat(code.minimumCurrency()).isEqualTo("USD");
        assertThat(code.products()).containsExactly("prod_1");
        assertThat(code.currency()).isEqualTo("USD");
    }

    @Test
    void readsAPromotionCodeInTheSubscriptionsCurrency() {
        PromotionCodeFacts code = code("""
                {active: true, restrictions: {minimum_amount: 1000, minimum_amount_currency: 'usd',
                   currency_options: {eur: {minimum_amount: 900}}},
                 promotion: {type: 'coupon', coupon: {id: 'c', valid: true, amount_off: 500, currency: 'usd',
                   currency_options: {eur: {amount_off: 450}}}}}""");

        assertThat(code.minimum()).isEqualTo(900);
        assertThat(code.minimumCurrency()).isEqualTo("EUR");
        assertThat(code.currency()).isEqualTo("EUR");
        assertThat(code.redemptionsLeft()).isTrue();
    }

    @Test
    void knowsWhatCannotBeUsed() {
        assertThat(StripePromotionCodeFacts.toFacts(null, "eur")).isEqualTo(PromotionCodeFacts.UNKNOWN);
        assertThat(code("{active: true, promotion: {coupon: {id: 'c', valid: false}}}")
                        .usable())
                .isFalse();
    }

    @Test
    void meansTheCustomersOwnCodeFirst() {
        List<PromotionCode> codes = List.of(
                read("{id: 'promo_other', customer: 'cus_2'}", PromotionCode.class),
                read("{id: 'promo_all'}", PromotionCode.class),
                read("{id: 'promo_own', customer: 'cus_1'}", PromotionCode.class));

        assertThat(idOf(StripePromotionCodeFacts.choose(codes, "cus_1"))).isEqualTo("promo_own");
        assertThat(idOf(StripePromotionCodeFacts.choose(codes, "cus_3"))).isEqualTo("promo_all");
        assertThat(StripePromotionCodeFacts.choose(codes.subList(0, 1), "cus_3"))
                .isNull();
        assertThat(StripePromotionCodeFacts.choose(List.of(), "cus_1")).isNull();
    }

    private static @Nullable String idOf(@Nullable PromotionCode code) {
        return code == null ? null : code.getId();
    }

    private static PriceFacts price(String json) {
        return StripePriceFacts.toFacts(read(json, Price.class), "eur");
    }

    private static PromotionCodeFacts code(String json) {
        return StripePromotionCodeFacts.toFacts(read(json, PromotionCode.class), "eur");
    }

    private static Facts facts(String subscription, String customer) {
        String json = """
                {id: 'sub_1', customer: 'cus_1', currency: 'eur', items: {data: [
                   {id: 'si_1', quantity: 2, current_period_start: 100, current_period_end: 900,
                    price: {id: 'price_1', product: 'prod_1', currency: 'eur', unit_amount_decimal: '1000'}}]}, %s}""".formatted(subscription);
        return new StripeSubscriptionSource(
                        read(json, Subscription.class),
                        read(
                                "{id: 'cus_1', name: 'Ada' %s}".formatted(customer.isEmpty() ? "" : ", " + customer),
                                Customer.class))
                .toFacts(FeaturesInForce.NOTHING.features(), RuleSettings.SAFE, NOW);
    }

    private static <T> T read(String json, Class<T> type) {
        return ApiResource.GSON.fromJson(json, type);
    }
}
