package dev.portico.invoice;

import dev.portico.customer.Customer;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.subscription.BillingSubscription;
import dev.portico.subscription.StripeSubscriptions;
import dev.portico.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The invoices of customers and subscriptions. */
@Controller
final class InvoiceController {

    private final Invoices invoices;
    private final StripeSubscriptions subscriptions;

    InvoiceController(Invoices invoices, StripeSubscriptions subscriptions) {
        this.invoices = invoices;
        this.subscriptions = subscriptions;
    }

    @SchemaMapping
    Mono<Page<Invoice>> invoices(
            Customer customer,
            Viewer.Known viewer,
            PageRequest page,
            @Argument @Nullable InvoiceStatusFilter status,
            @Argument @Nullable String subscription) {
        return invoices.list(viewer, viewer.scope(customer.id()), status, subscription, page);
    }

    @SchemaMapping
    Mono<Invoice> invoice(Customer customer, Viewer.Known viewer, @Argument String id) {
        return invoices.get(viewer, Mono.just(viewer.scope(customer.id())), id);
    }

    @SchemaMapping
    Mono<Invoice> latestInvoice(BillingSubscription subscription, Viewer.Known viewer) {
        return Mono.justOrEmpty(subscription.source().latestInvoice())
                .flatMap(id -> invoices.findLatest(
                        viewer, viewer.scope(subscription.source().customer()), id));
    }

    @SchemaMapping
    Mono<BillingSubscription> subscription(Invoice invoice, Viewer.Known viewer) {
        return Mono.justOrEmpty(invoice.source().subscription())
                .flatMap(id -> subscriptions.get(viewer.scope(invoice.source().customer()), id));
    }
}
