package dev.portico.eligibility;

import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.PRICE;
import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.PROMOTION_CODE;
import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.QUANTITY;

import dev.portico.configuration.CancellationFeedback;
import dev.portico.configuration.PortalFeatures;
import dev.portico.configuration.PortalFeatures.AdjustableQuantity;
import dev.portico.configuration.PortalFeatures.BillingCycleAnchorBehavior;
import dev.portico.configuration.PortalFeatures.CancellationMode;
import dev.portico.configuration.PortalFeatures.CancellationReasonSettings;
import dev.portico.configuration.PortalFeatures.CustomerUpdateFeature;
import dev.portico.configuration.PortalFeatures.InvoiceHistoryFeature;
import dev.portico.configuration.PortalFeatures.PaymentMethodUpdateFeature;
import dev.portico.configuration.PortalFeatures.PeriodEndCondition;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.configuration.PortalFeatures.SubscriptionCancelFeature;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateFeature;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateField;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateProduct;
import dev.portico.configuration.PortalFeatures.TrialUpdateBehavior;
import dev.portico.eligibility.SubscriptionFacts.BuyerFacts;
import dev.portico.eligibility.SubscriptionFacts.ItemFacts;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.eligibility.SubscriptionFacts.Status;
import dev.portico.eligibility.Wish.TargetPrice;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Facts in a line: one {@link PriceFixtures#BASIC}, ten days into its month, under a configuration that lets customers
 * do everything; a line says what is different.
 */
final class EligibilityFixtures {

    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

    static final PromotionCodeFacts CODE =
            new PromotionCodeFacts(true, null, true, null, false, null, null, Set.of(), null);

    Status status = Status.ACTIVE;
    List<ItemFacts> items = List.of(item(PriceFixtures.BASIC, 1L));
    boolean flexible;
    boolean sendInvoice;
    boolean unsupportedPaymentMethod;
    boolean pendingUpdate;
    boolean cancelAtPeriodEnd;

    @Nullable
    Instant cancelAt;

    @Nullable
    Instant trialEnd;

    Schedule schedule = Schedule.NONE;
    int discounts;
    boolean hasPaid;

    boolean updateEnabled = true;
    boolean cancelEnabled = true;
    Set<SubscriptionUpdateField> updates = EnumSet.of(PRICE, QUANTITY, PROMOTION_CODE);
    ProrationBehavior proration = ProrationBehavior.NONE;
    BillingCycleAnchorBehavior anchor = BillingCycleAnchorBehavior.UNCHANGED;
    List<PeriodEndCondition> deferred = List.of();
    TrialUpdateBehavior trial = TrialUpdateBehavior.END_TRIAL;

    @Nullable
    AdjustableQuantity studio;

    @Nullable
    AdjustableQuantity team;

    RuleSettings settings = RuleSettings.SAFE;
    Wish wish = Wish.NONE;

    private EligibilityFixtures() {}

    @SafeVarargs
    static Facts facts(Consumer<EligibilityFixtures>... differences) {
        EligibilityFixtures fixtures = new EligibilityFixtures();
        for (Consumer<EligibilityFixtures> difference : differences) {
            difference.accept(fixtures);
        }
        return fixtures.build();
    }

    static ItemFacts item(PriceFacts price, @Nullable Long quantity) {
        return new ItemFacts(price, quantity, START, END);
    }

    static Wish both(PriceFacts price, long quantity) {
        return new Wish(new TargetPrice(price.id(), price), quantity, null);
    }

    static Wish code(PromotionCodeFacts code) {
        return new Wish(null, null, code);
    }

    void on(PriceFacts price, @Nullable Long quantity) {
        items = List.of(item(price, quantity));
    }

    /** Offers that quantity of the present product, and wishes one. */
    void studio(AdjustableQuantity offered, long wished) {
        studio = offered;
        wish = Wish.quantity(wished);
    }

    /** Offers that quantity of the other product, and wishes one together with its price. */
    void team(AdjustableQuantity offered, long wished) {
        team = offered;
        wish = both(PriceFixtures.TEAM, wished);
    }

    void cancelAtPeriodEnd() {
        cancelAtPeriodEnd = true;
        cancelAt = END;
    }

    void endsFlexibly(Instant end) {
        flexible = true;
        cancelAt = end;
    }

    void continueTrials() {
        trial = TrialUpdateBehavior.CONTINUE_TRIAL;
    }

    void trialing() {
        status = Status.TRIALING;
        trialEnd = END;
    }

    private Facts build() {
        return new Facts(NOW, subscription(), features(), settings, wish);
    }

    private SubscriptionFacts subscription() {
        return new SubscriptionFacts(
                status,
                "EUR",
                items,
                flexible,
                sendInvoice,
                unsupportedPaymentMethod,
                pendingUpdate,
                cancelAtPeriodEnd,
                cancelAt,
                trialEnd,
                schedule,
                discounts,
                new BuyerFacts("cus_ada", hasPaid));
    }

    private PortalFeatures features() {
        return new PortalFeatures(
                new CustomerUpdateFeature(true, List.of()),
                new InvoiceHistoryFeature(true),
                new PaymentMethodUpdateFeature(true),
                new SubscriptionCancelFeature(
                        cancelEnabled,
                        CancellationMode.AT_PERIOD_END,
                        ProrationBehavior.NONE,
                        new CancellationReasonSettings(true, List.of(CancellationFeedback.UNUSED))),
                new SubscriptionUpdateFeature(
                        updateEnabled,
                        List.copyOf(updates),
                        proration,
                        anchor,
                        deferred,
                        trial,
                        List.of(
                                new SubscriptionUpdateProduct(
                                        "studio", List.of("basic", "plus", "yearly", "free"), studio),
                                new SubscriptionUpdateProduct("team", List.of("team"), team))));
    }
}
