package dev.portico.stripe;

import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Subscription;
import com.stripe.model.TaxId;
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

    /** Details with tax ids and the default payment method; a deleted customer is not found. */
    public Mono<Customer> customer(CustomerScope scope) {
        throw new UnsupportedOperationException();
    }

    /** Newest first; without a status, those that have not ended. */
    public Mono<Page<Subscription>> subscriptions(CustomerScope scope, @Nullable String status, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    public Mono<Subscription> subscription(CustomerScope scope, String id) {
        throw new UnsupportedOperationException();
    }

    public Mono<Page<PaymentMethod>> paymentMethods(CustomerScope scope, @Nullable String type, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    public Mono<PaymentMethod> paymentMethod(CustomerScope scope, String id) {
        throw new UnsupportedOperationException();
    }

    /** A page exactly as large as asked for, with payments and discounts; drafts included. */
    public Mono<Page<Invoice>> invoices(
            CustomerScope scope, @Nullable String status, @Nullable String subscription, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    public Mono<Invoice> invoice(CustomerScope scope, String id) {
        throw new UnsupportedOperationException();
    }

    /** The lines of an invoice that is known to be in the scope. */
    public Mono<Page<InvoiceLineItem>> invoiceLines(CustomerScope scope, String invoice, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    public Mono<Page<TaxId>> taxIds(CustomerScope scope, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    public Mono<TaxId> taxId(CustomerScope scope, String id) {
        throw new UnsupportedOperationException();
    }

    /** Customers of an account, newest first, each with tax ids, default method and its first subscriptions. */
    public Mono<Page<Customer>> customers(Account account, @Nullable String email, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
