package dev.portico.change;

import com.stripe.model.PaymentMethod;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.TaxRate;
import dev.portico.change.ChangePlan.AppliedCode;
import dev.portico.change.ChangePlan.Billing;
import dev.portico.change.ChangePlan.Deferral;
import dev.portico.eligibility.Action;
import dev.portico.eligibility.ChangeEffect;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.NotEligible;
import dev.portico.eligibility.PriceFacts;
import dev.portico.eligibility.PriceFacts.Recurring;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.eligibility.TakesEffect;
import dev.portico.invoice.InvoiceLine.InvoiceLinePeriod;
import dev.portico.localisation.Messages;
import dev.portico.shared.InvalidInput;
import dev.portico.shared.UserError;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.subscription.StripeFreshSubscription;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change that a customer asks for, of a subscription as it is now: may it be, what would it do, what is to be sent. */
record StripeChange(ChangeWish wish, StripeFreshSubscription fresh) {

    private static final String NOTHING = "NOTHING_TO_CHANGE";
    private static final Set<String> BANK_DEBITS = Set.of(
            "acss_debit", "au_becs_debit", "bacs_debit", "nz_bank_account", "payto", "sepa_debit", "us_bank_account");
    private static final Set<Action> ITEM = Set.of(Action.CHANGE_PRICE, Action.CHANGE_QUANTITY);

    Facts facts() {
        return fresh.facts();
    }

    ChangeEffect effect() {
        return ChangeEffect.of(facts());
    }

    String currency() {
        return facts().subscription().currency();
    }

    /** Why it may not be; empty where it may. */
    List<UserError> refusals(Locale locale) {
        if (changesNothing()) {
            return List.of(InvalidInput.of(NOTHING, Messages.text(locale, "input." + NOTHING), "id"));
        }
        Eligibility eligibility = Eligibility.of(facts().actions(), facts());
        return eligibility.allowed() ? List.of() : List.of(NotEligible.of(eligibility, locale));
    }

    /** The price that there is already is refused by its own rule. */
    private boolean changesNothing() {
        var items = facts().subscription().items();
        return wish.isEmpty()
                || wish.price() == null
                        && wish.promotionCode() == null
                        && items.size() == 1
                        && Objects.equals(wish.quantity(), items.get(0).quantity());
    }

    /** @param prorationDate in Stripe's seconds */
    ChangePlan toPlan(long prorationDate) {
        ChangeEffect effect = effect();
        Subscription subscription = fresh.subscription();
        SubscriptionItem item = item();
        boolean changesItem = !Collections.disjoint(facts().actions(), ITEM);
        boolean waits = effect.takesEffect() == TakesEffect.PERIOD_END;
        return new ChangePlan(
                fresh.scope(),
                subscription.getId(),
                item.getId(),
                price().id(),
                Objects.requireNonNullElse(effect.quantity(), 1L),
                changesItem,
                findCode(effect),
                new Billing(
                        facts().features().subscriptionUpdate().prorationBehavior(),
                        withinPeriod(prorationDate),
                        effect.newPeriod(),
                        effect.endsTrial(),
                        effect.invoicesNow(),
                        BANK_DEBITS.contains(Objects.requireNonNullElse(fresh.payerType(), ""))),
                waits ? toDeferral() : null,
                StripeValues.toTime(waits ? item.getCurrentPeriodEnd() : prorationDate),
                null);
    }

    /** Stripe prorates within the present period only, and its clock and ours differ by a moment at either end. */
    private long withinPeriod(long date) {
        SubscriptionItem item = item();
        return Math.max(item.getCurrentPeriodStart(), Math.min(date, item.getCurrentPeriodEnd() - 1));
    }

    long now() {
        return facts().now().getEpochSecond();
    }

    /** The present one. */
    InvoiceLinePeriod period() {
        return new InvoiceLinePeriod(
                StripeValues.toTime(item().getCurrentPeriodStart()), StripeValues.toTime(item().getCurrentPeriodEnd()));
    }

    private SubscriptionItem item() {
        return fresh.subscription().getItems().getData().get(0);
    }

    /** Whether the card that would be charged knows 3-D Secure. */
    boolean mayAskForAuthentication() {
        PaymentMethod method = findMethod();
        var card = method == null ? null : method.getCard();
        var usage = card == null ? null : card.getThreeDSecureUsage();
        return usage != null && StripeValues.isTrue(usage.getSupported());
    }

    private @Nullable PaymentMethod findMethod() {
        PaymentMethod own = fresh.subscription().getDefaultPaymentMethodObject();
        var settings = fresh.customer().getInvoiceSettings();
        return own != null || settings == null ? own : settings.getDefaultPaymentMethodObject();
    }

    private PriceFacts price() {
        PriceFacts present = facts().subscription().items().get(0).price();
        var target = facts().wish().price();
        return target == null || target.facts() == null ? present : target.facts();
    }

    private @Nullable AppliedCode findCode(ChangeEffect effect) {
        String code = fresh.promotionCode();
        if (code == null) {
            return null;
        }
        return new AppliedCode(
                code,
                effect.codeOnItem(),
                effect.codeOnItem()
                        ? ids(item().getDiscounts())
                        : ids(fresh.subscription().getDiscounts()));
    }

    private Deferral toDeferral() {
        Subscription subscription = fresh.subscription();
        SubscriptionItem item = item();
        Recurring recurring = Objects.requireNonNull(price().recurring());
        return new Deferral(
                item.getCurrentPeriodEnd(),
                item.getPrice().getId(),
                Objects.requireNonNullElse(item.getQuantity(), 1L),
                recurring.interval(),
                recurring.count(),
                ids(subscription.getDiscounts()),
                ids(item.getDiscounts()),
                rates(subscription.getDefaultTaxRates()),
                rates(item.getTaxRates()),
                "trialing".equals(subscription.getStatus()) ? subscription.getTrialEnd() : null,
                facts().subscription().schedule() == Schedule.NONE ? null : subscription.getSchedule());
    }

    private static List<String> ids(@Nullable List<String> discounts) {
        return StripeLists.items(discounts).stream().filter(Objects::nonNull).toList();
    }

    private static List<String> rates(@Nullable List<TaxRate> rates) {
        return StripeLists.items(rates).stream().map(TaxRate::getId).toList();
    }
}
