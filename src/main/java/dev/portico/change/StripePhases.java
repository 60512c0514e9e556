package dev.portico.change;

import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the phases of a schedule say besides what is subscribed to: who pays, who is paid, how it is taxed. A phase is
 * sent whole, and what it leaves out is no longer so once it runs.
 *
 * @see <a href="https://docs.stripe.com/api/subscription_schedules/update">Stripe: update a schedule</a>
 */
final class StripePhases {

    private static final List<String> TERMS = List.of(
            "application_fee_percent",
            "automatic_tax",
            "billing_thresholds",
            "collection_method",
            "default_payment_method",
            "description",
            "invoice_settings",
            "on_behalf_of",
            "transfer_data");

    /** Stripe tells it, and does not take it. */
    private static final Set<String> TOLD = Set.of("disabled_reason");

    private static final JsonMapper JSON = JsonMapper.shared();

    private StripePhases() {}

    /** Another phase on the terms of this one. */
    static Phase.Builder onTermsOf(SubscriptionSchedule.Phase known) {
        Map<?, ?> all = JSON.readValue(known.toJson(), Map.class);
        var phase = Phase.builder();
        said(all).forEach((name, term) -> {
            if (TERMS.contains(name)) {
                phase.putExtraParam(name, term);
            }
        });
        return phase;
    }

    private static Map<String, Object> said(Map<?, ?> all) {
        Map<String, Object> said = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            Object inner = value instanceof Map<?, ?> map ? said(map) : value;
            if (inner != null && !TOLD.contains(name.toString())) {
                said.put(name.toString(), inner);
            }
        });
        return said;
    }
}
