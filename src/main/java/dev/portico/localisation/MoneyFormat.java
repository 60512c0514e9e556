package dev.portico.localisation;

import dev.portico.shared.Money;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Writes amounts the way a language does it, by CLDR. */
public final class MoneyFormat {

    private static final Set<String> KNOWN = Set.copyOf(Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .toList());

    private MoneyFormat() {}

    public static String format(Money money, Locale locale) {
        if (!KNOWN.contains(money.currency())) {
            return money.currency() + " " + money.amount().toPlainString();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        int decimals = shownDecimals(money);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.amount());
    }

    /** A currency without fractions is shown without, also where Stripe counts it in hundredths (ISK, UGX). */
    private static int shownDecimals(Money money) {
        int usual = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return whole ? Math.max(usual, 0) : Math.max(usual, money.decimals());
    }
}
