package dev.portico.paymentmethod;

/**
 * The kinds of payment method that the portal supports, under the names that Stripe prints, and one for all others.
 *
 * @see <a href="https://docs.stripe.com/customer-management#supported-payment-methods">Stripe: payment methods of the
 *     portal</a>
 */
public enum PaymentMethodType {
    ACSS_DEBIT("Pre-authorized debit"),
    AMAZON_PAY("Amazon Pay"),
    AU_BECS_DEBIT("BECS Direct Debit"),
    BACS_DEBIT("Bacs Direct Debit"),
    BOLETO("Boleto"),
    CARD("Card"),
    CASHAPP("Cash App Pay"),
    LINK("Link"),
    NZ_BANK_ACCOUNT("NZ BECS Direct Debit"),
    PAYPAL("PayPal"),
    SEPA_DEBIT("SEPA Direct Debit"),
    US_BANK_ACCOUNT("ACH Direct Debit"),
    OTHER("Other");

    private final String title;

    PaymentMethodType(String title) {
        this.title = title;
    }

    /** A proper name, the same in every language. */
    String title() {
        return title;
    }

    boolean isSupported() {
        return this != OTHER;
    }
}
