package dev.portico.change;

import dev.portico.change.InvoicePreview.InvoicePreviewLine;
import dev.portico.eligibility.ChangeDirection;
import dev.portico.eligibility.ChangeEffect;
import dev.portico.eligibility.TakesEffect;
import dev.portico.invoice.Invoice.InvoiceDiscount;
import dev.portico.invoice.InvoiceLine.InvoiceLinePeriod;
import dev.portico.shared.Money;
import dev.portico.shared.UserError;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would cost and do. Of one that may not be, only why.
 *
 * @param acrossProducts it takes effect now although the configuration lets its kind wait
 * @param lines of the invoice that it makes at once
 * @param credit what the customer's balance pays of that
 */
public record SubscriptionChangePreview(
        @Nullable ChangeDirection direction,
        @Nullable TakesEffect takesEffect,
        @Nullable OffsetDateTime effectiveAt,
        @Nullable Boolean acrossProducts,
        @Nullable Boolean endsTrial,
        @Nullable Boolean mayRequireAuthentication,
        @Nullable Money dueNow,
        @Nullable Money dueAtRenewal,
        List<InvoicePreviewLine> lines,
        List<InvoicePreviewLine> renewalLines,
        @Nullable Money tax,
        List<InvoiceDiscount> discounts,
        @Nullable Money credit,
        @Nullable InvoiceLinePeriod period,
        @Nullable String previewToken,
        @Nullable OffsetDateTime expiresAt,
        List<UserError> userErrors) {

    public SubscriptionChangePreview {
        lines = List.copyOf(lines);
        renewalLines = List.copyOf(renewalLines);
        discounts = List.copyOf(discounts);
        userErrors = List.copyOf(userErrors);
    }

    static SubscriptionChangePreview refused(List<UserError> errors) {
        return new SubscriptionChangePreview(
                null, null, null, null, null, null, null, null, List.of(), List.of(), null, List.of(), null, null, null,
                null, errors);
    }

    static SubscriptionChangePreview of(StripeChange change, ChangePlan plan, ChangeCosts costs) {
        ChangeEffect effect = change.effect();
        Money due = costs.dueNow(change.currency());
        InvoicePreview now = costs.now();
        Money nothing = new Money(0, change.currency());
        return new SubscriptionChangePreview(
                effect.direction(),
                effect.takesEffect(),
                plan.effectiveAt(),
                effect.acrossProducts(),
                effect.endsTrial(),
                due.minorUnits() > 0 && change.mayAskForAuthentication(),
                due,
                costs.dueAtRenewal(),
                now == null ? List.of() : now.lines(),
                costs.renewal() == null ? List.of() : costs.renewal().lines(),
                now == null ? nothing : now.tax(),
                now == null ? List.of() : now.discounts(),
                now == null ? nothing : now.creditUsed(),
                toPeriod(change, plan, costs),
                null,
                null,
                List.of());
    }

    /** The same for a customer, who may hold us to it. */
    SubscriptionChangePreview with(String token, OffsetDateTime until) {
        return new SubscriptionChangePreview(
                direction,
                takesEffect,
                effectiveAt,
                acrossProducts,
                endsTrial,
                mayRequireAuthentication,
                dueNow,
                dueAtRenewal,
                lines,
                renewalLines,
                tax,
                discounts,
                credit,
                period,
                token,
                until,
                userErrors);
    }

    /** The one that the change begins, or else the one that goes on. */
    private static InvoiceLinePeriod toPeriod(StripeChange change, ChangePlan plan, ChangeCosts costs) {
        InvoicePreview first = plan.deferral() == null ? costs.now() : costs.renewal();
        InvoiceLinePeriod begun =
                first == null || !(plan.billing().newPeriod() || plan.deferral() != null) ? null : first.period();
        return begun == null ? change.period() : begun;
    }
}
