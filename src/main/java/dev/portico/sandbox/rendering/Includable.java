package dev.portico.sandbox.rendering;

import java.util.Map;
import java.util.Set;

/** Fields that are absent, not null, unless they are expanded; by object and by path within it. */
final class Includable {

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "customer",
            Set.of("subscriptions", "tax_ids", "sources", "tax", "cash_balance", "invoice_credit_balance"),
            "invoice",
            Set.of("payments", "confirmation_secret"),
            "price",
            Set.of("tiers", "currency_options"),
            "coupon",
            Set.of("applies_to", "currency_options", "deleted"),
            "promotion_code",
            Set.of("restrictions.currency_options"),
            "billing_portal.configuration",
            Set.of("features.subscription_update.products"));

    private Includable() {}

    static boolean is(String type, String path) {
        return FIELDS.getOrDefault(type, Set.of()).contains(path);
    }
}
