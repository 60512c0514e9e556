package dev.portico.stripe;

import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.PaymentMethod;
import com.stripe.model.StripeCollection;
import com.stripe.model.Subscription;
import com.stripe.model.TaxId;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.CustomerTaxIdListParams;
import com.stripe.param.InvoiceLineItemListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import dev.portico.shared.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the canonical reads of customers, with their fixed expansions.
 *
 * @see <a href="https://docs.stripe.com/api/expanding_objects">Stripe: expanding, four levels deep at most</a>
 */
final class StripeQueries {

    /** What may pay for a customer's subscriptions, and the customer's own time. */
    private static final List<String> PAYER =
            List.of("invoice_settings.default_payment_method", "default_source", "test_clock");

    private static final List<String> CUSTOMER = join(List.of("tax_ids"), PAYER);
    /** Four levels hold all of a subscription but its coupons. */
    private static final List<String> CUSTOMERS = inList(join(
            CUSTOMER,
            List.of(
                    "subscriptions.data.default_payment_method",
                    "subscriptions.data.default_source",
                    "subscriptions.data.schedule")));

    private static final List<String> SUBSCRIPTIONS = inList(List.of(
            "default_payment_method",
            "default_source",
            "discounts.source.coupon",
            "discounts.promotion_code",
            "schedule"));
    /** One by itself comes with its customer, and with what its prices cost in its own currency. */
    private static final List<String> SUBSCRIPTION = join(
            List.of(
                    "default_payment_method",
                    "default_source",
                    "discounts.source.coupon",
                    "discounts.promotion_code",
                    "schedule",
                    "items.data.discounts",
                    "items.data.price.tiers",
                    "items.data.price.currency_options"),
            PAYER.stream().map("customer."::concat).toList());

    private static final List<String> INVOICE =
            List.of("payments", "discounts.source.coupon", "discounts.promotion_code");
    private static final List<String> INVOICES = inList(INVOICE);

    private StripeQueries() {}

    static StripeCall<Customer> customer(String id) {
        var query = CustomerRetrieveParams.builder().addAllExpand(CUSTOMER).build();
        return (stripe, options) -> stripe.v1().customers().retrieve(id, query, options);
    }

    static StripeCall<StripeCollection<Customer>> customers(@Nullable String email, PageRequest page) {
        var query = CustomerListParams.builder()
                .setEmail(email)
                .setLimit((long) page.first())
                .setStartingAfter(page.after())
                .addAllExpand(CUSTOMERS)
                .build();
        return (stripe, options) -> stripe.v1().customers().list(query, options);
    }

    static StripeCall<Subscription> subscription(String id) {
        var query =
                SubscriptionRetrieveParams.builder().addAllExpand(SUBSCRIPTION).build();
        return (stripe, options) -> stripe.v1().subscriptions().retrieve(id, query, options);
    }

    static StripeCall<StripeCollection<Subscription>> subscriptions(
            String customer, @Nullable String status, PageRequest page) {
        var query = SubscriptionListParams.builder()
                .setCustomer(customer)
                .putAllExtraParam(given("status", status))
                .setLimit((long) page.first())
                .setStartingAfter(page.after())
                .addAllExpand(SUBSCRIPTIONS)
                .build();
        return (stripe, options) -> stripe.v1().subscriptions().list(query, options);
    }

    static StripeCall<PaymentMethod> paymentMethod(String customer, String id) {
        return (stripe, options) -> stripe.v1().customers().paymentMethods().retrieve(customer, id, options);
    }

    static StripeCall<StripeCollection<PaymentMethod>> paymentMethods(
            String customer, @Nullable String type, PageRequest page) {
        var query = CustomerPaymentMethodListParams.builder()
                .putAllExtraParam(given("type", type))
                .setLimit((long) page.first())
                .setStartingAfter(page.after())
                .build();
        return (stripe, options) -> stripe.v1().customers().paymentMethods().list(customer, query, options);
    }

    static StripeCall<Invoice> invoice(String id) {
        var query = InvoiceRetrieveParams.builder().addAllExpand(INVOICE).build();
        return (stripe, options) -> stripe.v1().invoices().retrieve(id, query, options);
    }

    static StripeCall<StripeCollection<Invoice>> invoices(
            String customer, @Nullable String status, @Nullable String subscription, PageRequest page) {
        var query = InvoiceListParams.builder()
                .setCustomer(customer)
                .setSubscription(subscription)
                .putAllExtraParam(given("status", status))
                .setLimit((long) page.first())
                .setStartingAfter(page.after())
                .addAllExpand(INVOICES)
                .build();
        return (stripe, options) -> stripe.v1().invoices().list(query, options);
    }

    /** As many as a page holds; who has paid nothing on all of them has paid nothing before, as far as codes ask. */
    static StripeCall<StripeCollection<Invoice>> paidInvoices(String customer) {
        var query = InvoiceListParams.builder()
                .setCustomer(customer)
                .setStatus(InvoiceListParams.Status.PAID)
                .setLimit((long) PageRequest.LARGEST)
                .build();
        return (stripe, options) -> stripe.v1().invoices().list(query, options);
    }

    static StripeCall<StripeCollection<InvoiceLineItem>> invoiceLines(String invoice, PageRequest page) {
        var query = InvoiceLineItemListParams.builder()
                .setLimit((long) page.first())
                .setStartingAfter(page.after())
                .build();
        return (stripe, options) -> stripe.v1().invoices().lineItems().list(invoice, query, options);
    }

    static StripeCall<TaxId> taxId(String customer, String id) {
        return (stripe, options) -> stripe.v1().customers().taxIds().retrieve(customer, id, options);
    }

    static StripeCall<StripeCollection<TaxId>> taxIds(String customer, PageRequest page) {
        var query = CustomerTaxIdListParams.builder()
                .setLimit((long) page.first())
                .setStartingAfter(page.after())
                .build();
        return (stripe, options) -> stripe.v1().customers().taxIds().list(customer, query, options);
    }

    /** The SDK's enums cannot hold every value that Stripe knows. */
    private static Map<String, Object> given(String parameter, @Nullable String value) {
        return value == null ? Map.of() : Map.of(parameter, value);
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> inList(List<String> expansions) {
        return expansions.stream().map("data."::concat).toList();
    }
}
