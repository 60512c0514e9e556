package dev.portico.paymentmethod;

import dev.portico.paymentmethod.PaymentMethod.Common;
import org.jspecify.annotations.Nullable;

/** What a person recognises a payment method by: proper names and digits only, so that it needs no translation. */
final class Labels {

    private Labels() {}

    /** {@code PayPal (jenny@example.com)}. */
    static String of(Common common, @Nullable String detail) {
        String title = common.type().title();
        return detail == null ? title : title + " (" + detail + ")";
    }

    /** {@code Deutsche Bank •••• 3000}; without a bank's name the kind of account says it. */
    static String account(Common common, @Nullable String bank, @Nullable String last4) {
        return endingIn(bank == null ? common.type().title() : bank, last4);
    }

    static String endingIn(String title, @Nullable String last4) {
        return last4 == null ? title : title + " •••• " + last4;
    }

    /** {@code customer_balance} as {@code Customer balance}. */
    static String fromWord(String word) {
        String spaced = word.replace('_', ' ');
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
