package dev.portico.waiting;

import dev.portico.catalog.Price;
import dev.portico.catalog.StripePrices;
import dev.portico.invoice.Invoice;
import dev.portico.invoice.Invoices;
import dev.portico.invoice.StripeInvoicePayments;
import dev.portico.stripe.StripePublishableKey;
import dev.portico.stripe.StripePublishableKey.StripeClient;
import dev.portico.subscription.BillingSubscription;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What waits to become of a subscription. */
@Controller
final class WaitingChangeController {

    private final Invoices invoices;
    private final StripeInvoicePayments payments;
    private final StripePrices prices;
    private final StripePublishableKey publishableKey;

    WaitingChangeController(
            Invoices invoices,
            StripeInvoicePayments payments,
            StripePrices prices,
            StripePublishableKey publishableKey) {
        this.invoices = invoices;
        this.payments = payments;
        this.prices = prices;
        this.publishableKey = publishableKey;
    }

    @SchemaMapping
    @Nullable
    PendingChange pendingChange(BillingSubscription subscription) {
        return StripeWaitingChanges.findPending(subscription);
    }

    @SchemaMapping
    @Nullable
    ScheduledChange scheduledChange(BillingSubscription subscription) {
        return StripeWaitingChanges.findScheduled(subscription);
    }

    @SchemaMapping
    Mono<Price> price(ScheduledChange change, Viewer.Known viewer) {
        String id = change.priceId();
        return id == null
                ? Mono.empty()
                : prices.byId(viewer.account(), List.of(id)).flatMap(found -> Mono.justOrEmpty(found.get(id)));
    }

    @SchemaMapping
    Mono<Invoice> invoice(PendingChange change, Viewer.Known viewer) {
        return Mono.justOrEmpty(change.invoiceId())
                .flatMap(id -> invoices.findLatest(viewer, viewer.scope(change.customer()), id));
    }

    /** For the customer's own eyes. */
    @SchemaMapping
    Mono<String> clientSecret(PendingChange change, Viewer.Known viewer) {
        return Mono.justOrEmpty(viewer instanceof CustomerViewer ? change.invoiceId() : null)
                .flatMap(id -> payments.request(viewer.account(), id))
                .flatMap(standing -> Mono.justOrEmpty(standing.clientSecret()));
    }

    @SchemaMapping
    StripeClient stripe(PendingChange change, Viewer.Known viewer) {
        return publishableKey.in(viewer.account());
    }
}
