package dev.portico.stripe;

import static dev.portico.stripe.ObjectKind.CUSTOMER;
import static dev.portico.stripe.ObjectKind.INVOICE;
import static dev.portico.stripe.ObjectKind.PAYMENT_METHOD;
import static dev.portico.stripe.ObjectKind.SUBSCRIPTION;
import static dev.portico.stripe.ObjectKind.TAX_ID;

import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Subscription;
import com.stripe.model.TaxId;
import dev.portico.shared.Failure;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The canonical reads of what is a customer's. Each has one shape, with fixed expansions; equal reads of one request
 * are one call. What is outside the scope is {@link dev.portico.shared.Failure#notFound()}, at the same cost as what
 * does not exist.
 */
@Component
public final class StripeCustomerReads {

    private final StripeReads reads;

    StripeCustomerReads(StripeReads reads) {
        this.reads = reads;
    }

    /** Details with tax ids and the default payment method; a deleted customer is not found. */
    public Mono<Customer> customer(CustomerScope scope) {
        return read(scope, StripeQueries.customer(scope.customer()))
                .filter(customer -> !Boolean.TRUE.equals(customer.getDeleted()))
                .switchIfEmpty(notFound());
    }

    /** Newest first; without a status, those that have not ended. */
    public Mono<Page<Subscription>> subscriptions(CustomerScope scope, @Nullable String status, PageRequest page) {
        return read(scope, StripeQueries.subscriptions(scope.customer(), status, page))
                .map(list -> StripePages.toPage(list, subscription -> includes(scope, subscription)));
    }

    public Mono<Subscription> subscription(CustomerScope scope, String id) {
        return SUBSCRIPTION
                .withId(id, () -> read(scope, StripeQueries.subscription(id)))
                .filter(subscription -> includes(scope, subscription))
                .switchIfEmpty(notFound());
    }

    public Mono<Page<PaymentMethod>> paymentMethods(CustomerScope scope, @Nullable String type, PageRequest page) {
        return read(scope, StripeQueries.paymentMethods(scope.customer(), type, page))
                .map(StripePages::toPage);
    }

    public Mono<PaymentMethod> paymentMethod(CustomerScope scope, String id) {
        return PAYMENT_METHOD.withId(id, () -> read(scope, StripeQueries.paymentMethod(scope.customer(), id)));
    }

    /** A page exactly as large as asked for, with payments and discounts; drafts included. */
    public Mono<Page<Invoice>> invoices(
            CustomerScope scope, @Nullable String status, @Nullable String subscription, PageRequest page) {
        return read(scope, StripeQueries.invoices(scope.customer(), status, subscription, page))
                .map(list -> StripePages.toPage(list, invoice -> includes(scope, invoice)));
    }

    public Mono<Invoice> invoice(CustomerScope scope, String id) {
        return INVOICE.withId(id, () -> read(scope, StripeQueries.invoice(id)))
                .filter(invoice -> includes(scope, invoice))
                .switchIfEmpty(notFound());
    }

    /** The lines of an invoice that is known to be in the scope. */
    public Mono<Page<InvoiceLineItem>> invoiceLines(CustomerScope scope, String invoice, PageRequest page) {
        return INVOICE.withId(invoice, () -> read(scope, StripeQueries.invoiceLines(invoice, page)))
                .map(StripePages::toPage);
    }

    public Mono<Page<TaxId>> taxIds(CustomerScope scope, PageRequest page) {
        return read(scope, StripeQueries.taxIds(scope.customer(), page)).map(StripePages::toPage);
    }

    public Mono<TaxId> taxId(CustomerScope scope, String id) {
        return TAX_ID.withId(id, () -> read(scope, StripeQueries.taxId(scope.customer(), id)));
    }

    /** Customers of an account, newest first, each with tax ids, default method and its first subscriptions. */
    public Mono<Page<Customer>> customers(Account account, @Nullable String email, PageRequest page) {
        return reads.ofAccount(account, StripeQueries.customers(email, page)).map(StripePages::toPage);
    }

    private <T> Mono<T> read(CustomerScope scope, StripeCall<T> call) {
        return CUSTOMER.withId(scope.customer(), () -> reads.ofCustomer(scope, call));
    }

    static boolean includes(CustomerScope scope, Subscription subscription) {
        return includes(scope, subscription.getCustomer(), subscription.getOnBehalfOf());
    }

    private static boolean includes(CustomerScope scope, Invoice invoice) {
        return includes(scope, invoice.getCustomer(), invoice.getOnBehalfOf());
    }

    private static boolean includes(CustomerScope scope, @Nullable String customer, @Nullable String onBehalfOf) {
        return scope.customer().equals(customer)
                && (scope.onBehalfOf() == null || scope.onBehalfOf().equals(onBehalfOf));
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(Failure::notFound);
    }
}
