package dev.portico.paymentmethod;

import dev.portico.customer.Address;
import dev.portico.shared.Node;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A way to pay that a customer has saved. What all have is {@link Common}; the rest is what each kind may show. */
public sealed interface PaymentMethod extends Node {

    Common common();

    /** What a person recognises the method by, in a few words. */
    String label();

    @Override
    default String id() {
        return common().id();
    }

    /** What every payment method has. */
    record Common(
            String id,
            PaymentMethodType type,
            boolean isDefault,
            BillingDetails billingDetails,
            AllowRedisplay allowRedisplay,
            OffsetDateTime created) {}

    /** Who pays. */
    record BillingDetails(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Address address) {}

    /** Whether a method may be offered to its customer again. */
    enum AllowRedisplay {
        ALWAYS,
        LIMITED,
        UNSPECIFIED,
        OTHER
    }

    /** Where a card's money comes from. */
    enum CardFunding {
        CREDIT,
        DEBIT,
        PREPAID,
        UNKNOWN
    }

    /** A wallet that a card lives in. */
    enum CardWallet {
        AMEX_EXPRESS_CHECKOUT,
        APPLE_PAY,
        GOOGLE_PAY,
        LINK,
        MASTERPASS,
        SAMSUNG_PAY,
        VISA_CHECKOUT,
        OTHER
    }

    /** Whose bank account it is. */
    enum AccountHolderType {
        COMPANY,
        INDIVIDUAL,
        OTHER
    }

    /** What kind of bank account it is. */
    enum BankAccountType {
        CHECKING,
        SAVINGS,
        OTHER
    }

    /** A card, also one in a wallet. */
    record CardPaymentMethod(
            Common common,
            CardBrand brand,
            String last4,
            int expMonth,
            int expYear,
            CardFunding funding,
            @Nullable String country,
            @Nullable CardWallet wallet)
            implements PaymentMethod {

        @Override
        public String label() {
            return Labels.endingIn(brand.title(), last4);
        }
    }

    /** A bank account in the United States. */
    record UsBankAccountPaymentMethod(
            Common common,
            @Nullable String bankName,
            @Nullable String last4,
            @Nullable BankAccountType accountType,
            @Nullable AccountHolderType accountHolderType)
            implements PaymentMethod {

        @Override
        public String label() {
            return Labels.account(common, bankName, last4);
        }
    }

    /** Amazon Pay, of which Stripe shows nothing more. */
    record AmazonPayPaymentMethod(Common common) implements PaymentMethod {

        @Override
        public String label() {
            return common.type().title();
        }
    }

    /** A bank account in Australia. */
    record AuBecsDebitPaymentMethod(
            Common common,
            @Nullable String bsbNumber,
            @Nullable String last4) implements PaymentMethod {

        @Override
        public String label() {
            return Labels.account(common, null, last4);
        }
    }

    /** A Brazilian voucher; {@code taxId} is the payer's CPF or CNPJ. */
    record BoletoPaymentMethod(Common common, @Nullable String taxId) implements PaymentMethod {

        @Override
        public String label() {
            return common.type().title();
        }
    }

    /** Cash App Pay. */
    record CashappPaymentMethod(
            Common common,
            @Nullable String cashtag,
            @Nullable String buyerId) implements PaymentMethod {

        @Override
        public String label() {
            return Labels.of(common, cashtag);
        }
    }

    /** Stripe's own wallet. */
    record LinkPaymentMethod(Common common, @Nullable String email) implements PaymentMethod {

        @Override
        public String label() {
            return Labels.of(common, email);
        }
    }

    /** A bank account in New Zealand. */
    record NzBankAccountPaymentMethod(
            Common common,
            @Nullable String bankName,
            @Nullable String bankCode,
            @Nullable String branchCode,
            @Nullable String last4,
            @Nullable String suffix)
            implements PaymentMethod {

        @Override
        public String label() {
            return Labels.account(common, bankName, last4);
        }
    }

    /** A PayPal account. */
    record PaypalPaymentMethod(
            Common common,
            @Nullable String payerEmail,
            @Nullable String country) implements PaymentMethod {

        @Override
        public String label() {
            return Labels.of(common, payerEmail);
        }
    }

    /** A bank account in Canada. */
    record AcssDebitPaymentMethod(
            Common common,
            @Nullable String bankName,
            @Nullable String institutionNumber,
            @Nullable String transitNumber,
            @Nullable String last4)
            implements PaymentMethod {

        @Override
        public String label() {
            return Labels.account(common, bankName, last4);
        }
    }

    /** A bank account in the euro payments area. */
    record SepaDebitPaymentMethod(
            Common common,
            @Nullable String bankCode,
            @Nullable String country,
            @Nullable String last4) implements PaymentMethod {

        @Override
        public String label() {
            return Labels.account(common, null, last4);
        }
    }

    /** A bank account in the United Kingdom. */
    record BacsDebitPaymentMethod(
            Common common,
            @Nullable String sortCode,
            @Nullable String last4) implements PaymentMethod {

        @Override
        public String label() {
            return Labels.account(common, null, last4);
        }
    }

    /** A kind that the portal does not support. It pays as before, and can be replaced. */
    record OtherPaymentMethod(Common common, String stripeType) implements PaymentMethod {

        @Override
        public String label() {
            return Labels.fromWord(stripeType);
        }
    }
}
