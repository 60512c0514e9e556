package dev.portico.sandbox.billing;

import java.util.Map;

/** The least that can be charged, in minor units. See <a href="https://docs.stripe.com/currencies">Stripe's table</a>. */
final class MinimumCharge {

    private static final long USUAL = 50;

    private static final Map<String, Long> BY_CURRENCY = Map.ofEntries(
            Map.entry("gbp", 30L),
            Map.entry("aed", 200L),
            Map.entry("myr", 200L),
            Map.entry("pln", 200L),
            Map.entry("ron", 200L),
            Map.entry("dkk", 250L),
            Map.entry("nok", 300L),
            Map.entry("sek", 300L),
            Map.entry("hkd", 400L),
            Map.entry("mxn", 1000L),
            Map.entry("thb", 1000L),
            Map.entry("czk", 1500L),
            Map.entry("huf", 17500L));

    private MinimumCharge() {}

    static long in(String currency) {
        return BY_CURRENCY.getOrDefault(currency, USUAL);
    }
}
