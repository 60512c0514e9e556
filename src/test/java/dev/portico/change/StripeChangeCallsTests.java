package dev.portico.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.InvoiceCreatePreviewParams.PreviewMode;
import dev.portico.change.ChangePlan.AppliedCode;
import dev.portico.change.ChangePlan.Billing;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sent for a plan. */
class StripeChangeCallsTests {

    @Test
    void whatIsChargedNowWaitsForItsPaymentTogetherWithItsCode() {
        Map<String, Object> update =
                sent(true, ProrationBehavior.ALWAYS_INVOICE, new AppliedCode("promo_1", true, List.of("di_1")));

        assertThat(update)
                .containsEntry("payment_behavior", "pending_if_incomplete")
                .containsEntry("proration_behavior", "always_invoice")
                .containsEntry("proration_date", 1_790_000_000L)
                .doesNotContainKey("discounts");
        assertThat(update.get("items"))
                .asString()
                .contains("id=si_1", "price=price_2", "quantity=3", "discount=di_1", "promotion_code=promo_1");
    }

    @Test
    void whatIsChargedLaterHasItsCodeOnTheSubscription() {
        Map<String, Object> update =
                sent(false, ProrationBehavior.NONE, new AppliedCode("promo_1", false, List.of("di_1")));

        assertThat(update).doesNotContainKeys("payment_behavior", "proration_date");
        assertThat(update.get("discounts")).asString().contains("discount=di_1", "promotion_code=promo_1");
        assertThat(update.get("items")).asString().doesNotContain("promotion_code");
    }

    @Test
    void aPreviewAsksWithTheParametersOfTheChange() {
        ChangePlan plan = plan(true, ProrationBehavior.ALWAYS_INVOICE, null);

        assertThat(StripePreviewCalls.toPreview(plan, PreviewMode.NEXT).toMap().get("subscription_details"))
                .asString()
                .contains(
                        "price=price_2",
                        "quantity=3",
                        "proration_behavior=always_invoice",
                        "proration_date=1790000000");
    }

    private static Map<String, Object> sent(boolean now, ProrationBehavior prorations, @Nullable AppliedCode code) {
        return StripeChangeCalls.toUpdate(plan(now, prorations, code)).toMap();
    }

    private static ChangePlan plan(boolean now, ProrationBehavior prorations, @Nullable AppliedCode code) {
        return new ChangePlan(
                new CustomerScope(new Account("acct_1", false, false), "cus_1", null),
                "sub_1",
                "si_1",
                "price_2",
                3,
                true,
                code,
                new Billing(prorations, 1_790_000_000L, false, false, now, false),
                null,
                OffsetDateTime.parse("2026-11-22T10:00:00Z"),
                null);
    }
}
