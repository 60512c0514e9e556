package dev.portico.paymentmethod;

import com.stripe.model.PaymentMethod.Card;
import dev.portico.paymentmethod.PaymentMethod.AccountHolderType;
import dev.portico.paymentmethod.PaymentMethod.AcssDebitPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.AmazonPayPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.AuBecsDebitPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.BacsDebitPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.BankAccountType;
import dev.portico.paymentmethod.PaymentMethod.BoletoPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.CardFunding;
import dev.portico.paymentmethod.PaymentMethod.CardPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.CardWallet;
import dev.portico.paymentmethod.PaymentMethod.CashappPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.Common;
import dev.portico.paymentmethod.PaymentMethod.LinkPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.NzBankAccountPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.OtherPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.PaypalPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.SepaDebitPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.UsBankAccountPaymentMethod;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import org.jspecify.annotations.Nullable;

/** What each kind of payment method shows, from the block of Stripe's object that is named like the kind. */
final class StripePaymentMethodTypes {

    private static final StripeWords<CardBrand> BRANDS = StripeWords.orElse(CardBrand.OTHER);
    private static final StripeWords<CardFunding> FUNDING = StripeWords.orElse(CardFunding.UNKNOWN);
    private static final StripeWords<CardWallet> WALLETS = StripeWords.orElse(CardWallet.OTHER);
    private static final StripeWords<AccountHolderType> HOLDERS = StripeWords.orElse(AccountHolderType.OTHER);
    private static final StripeWords<BankAccountType> ACCOUNTS = StripeWords.orElse(BankAccountType.OTHER);

    private StripePaymentMethodTypes() {}

    static PaymentMethod toPaymentMethod(Common common, com.stripe.model.PaymentMethod method) {
        return switch (common.type()) {
            case ACSS_DEBIT -> toAcssDebit(common, method.getAcssDebit());
            case AMAZON_PAY -> new AmazonPayPaymentMethod(common);
            case AU_BECS_DEBIT -> toAuBecsDebit(common, method.getAuBecsDebit());
            case BACS_DEBIT -> toBacsDebit(common, method.getBacsDebit());
            case BOLETO -> new BoletoPaymentMethod(common, method.getBoleto().getTaxId());
            case CARD -> toCard(common, method.getCard());
            case CASHAPP -> toCashapp(common, method.getCashapp());
            case LINK -> new LinkPaymentMethod(common, method.getLink().getEmail());
            case NZ_BANK_ACCOUNT -> toNzBankAccount(common, method.getNzBankAccount());
            case PAYPAL -> toPaypal(common, method.getPaypal());
            case SEPA_DEBIT -> toSepaDebit(common, method.getSepaDebit());
            case US_BANK_ACCOUNT -> toUsBankAccount(common, method.getUsBankAccount());
            case OTHER -> new OtherPaymentMethod(common, method.getType());
        };
    }

    private static AuBecsDebitPaymentMethod toAuBecsDebit(
            Common common, com.stripe.model.PaymentMethod.AuBecsDebit account) {
        return new AuBecsDebitPaymentMethod(common, account.getBsbNumber(), account.getLast4());
    }

    private static BacsDebitPaymentMethod toBacsDebit(Common common, com.stripe.model.PaymentMethod.BacsDebit account) {
        return new BacsDebitPaymentMethod(common, account.getSortCode(), account.getLast4());
    }

    private static CashappPaymentMethod toCashapp(Common common, com.stripe.model.PaymentMethod.Cashapp wallet) {
        return new CashappPaymentMethod(common, wallet.getCashtag(), wallet.getBuyerId());
    }

    private static PaypalPaymentMethod toPaypal(Common common, com.stripe.model.PaymentMethod.Paypal wallet) {
        return new PaypalPaymentMethod(common, wallet.getPayerEmail(), StripeValues.findCountry(wallet.getCountry()));
    }

    private static CardPaymentMethod toCard(Common common, Card card) {
        return new CardPaymentMethod(
                common,
                toBrand(card),
                card.getLast4(),
                card.getExpMonth().intValue(),
                card.getExpYear().intValue(),
                FUNDING.read(card.getFunding()),
                StripeValues.findCountry(card.getCountry()),
                findWallet(card.getWallet()));
    }

    /** Stripe asks to show this one; with cards of two networks it is the customer's choice. */
    private static CardBrand toBrand(Card card) {
        CardBrand displayed = BRANDS.find(toWord(card.getDisplayBrand()));
        return displayed == null || displayed == CardBrand.OTHER ? BRANDS.read(card.getBrand()) : displayed;
    }

    /** The names to display are longer in places than the names of the networks. */
    private static @Nullable String toWord(@Nullable String displayBrand) {
        if (displayBrand == null) {
            return null;
        }
        return switch (displayBrand) {
            case "american_express" -> "amex";
            case "diners_club" -> "diners";
            case "eftpos_australia" -> "eftpos_au";
            case "union_pay" -> "unionpay";
            default -> displayBrand;
        };
    }

    private static @Nullable CardWallet findWallet(Card.@Nullable Wallet wallet) {
        return wallet == null ? null : WALLETS.find(wallet.getType());
    }

    private static UsBankAccountPaymentMethod toUsBankAccount(
            Common common, com.stripe.model.PaymentMethod.UsBankAccount account) {
        return new UsBankAccountPaymentMethod(
                common,
                account.getBankName(),
                account.getLast4(),
                ACCOUNTS.find(account.getAccountType()),
                HOLDERS.find(account.getAccountHolderType()));
    }

    private static NzBankAccountPaymentMethod toNzBankAccount(
            Common common, com.stripe.model.PaymentMethod.NzBankAccount account) {
        return new NzBankAccountPaymentMethod(
                common,
                account.getBankName(),
                account.getBankCode(),
                account.getBranchCode(),
                account.getLast4(),
                account.getSuffix());
    }

    private static AcssDebitPaymentMethod toAcssDebit(Common common, com.stripe.model.PaymentMethod.AcssDebit account) {
        return new AcssDebitPaymentMethod(
                common,
                account.getBankName(),
                account.getInstitutionNumber(),
                account.getTransitNumber(),
                account.getLast4());
    }

    private static SepaDebitPaymentMethod toSepaDebit(Common common, com.stripe.model.PaymentMethod.SepaDebit account) {
        return new SepaDebitPaymentMethod(
                common, account.getBankCode(), StripeValues.findCountry(account.getCountry()), account.getLast4());
    }
}
