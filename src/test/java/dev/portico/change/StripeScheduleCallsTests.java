package dev.portico.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.SubscriptionSchedule;
import com.stripe.net.ApiResource;
import dev.portico.change.ChangePlan.Billing;
import dev.portico.change.ChangePlan.Deferral;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.eligibility.PriceFacts.Interval;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sent for a change that waits. */
class StripeScheduleCallsTests {

    private static final String PRESENT = """
            { "start_date": 1790000000, "end_date": 1792592000, "collection_method": "charge_automatically",
              "application_fee_percent": 12.5, "on_behalf_of": "acct_2", "description": "Desks",
              "default_payment_method": "pm_own", "transfer_data": { "destination": "acct_2", "amount_percent": null },
              "automatic_tax": { "enabled": true, "disabled_reason": null, "liability": { "type": "self" } },
              "invoice_settings": null, "metadata": { "theirs": "kept by the subscription" },
              "items": [ { "price": "price_1", "quantity": 2, "metadata": { "seat": "front" } } ] }
            """;

    @Test
    void bothPhasesKeepTheTermsOfTheSubscription() {
        var present = ApiResource.GSON.fromJson(PRESENT, SubscriptionSchedule.Phase.class);

        var update = StripeScheduleCalls.toUpdate(plan(), deferral(), present, Map.of("mark", "true"))
                .toMap();

        assertThat((List<?>) update.get("phases"))
                .hasSize(2)
                .allSatisfy(phase -> assertThat(phase)
                        .asString()
                        .contains(
                                "application_fee_percent=12.5",
                                "on_behalf_of=acct_2",
                                "description=Desks",
                                "default_payment_method=pm_own",
                                "transfer_data={destination=acct_2}",
                                "automatic_tax={",
                                "enabled=true",
                                "liability={type=self}",
                                "metadata={seat=front}")
                        .doesNotContain("disabled_reason", "invoice_settings", "theirs"));
    }

    private static Deferral deferral() {
        return new Deferral(
                1_792_592_000L,
                "price_1",
                2,
                Interval.MONTH,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static ChangePlan plan() {
        return new ChangePlan(
                new CustomerScope(new Account("acct_1", false, false), "cus_1", null),
                "sub_1",
                "si_1",
                "price_1",
                1,
                true,
                null,
                new Billing(ProrationBehavior.NONE, 1_790_000_000L, false, false, false, false),
                deferral(),
                OffsetDateTime.parse("2026-11-22T10:00:00Z"),
                null);
    }
}
