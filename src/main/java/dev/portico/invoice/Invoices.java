package dev.portico.invoice;

import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalSection;
import dev.portico.shared.Failure;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The invoices that a viewer sees. */
@Component
public final class Invoices {

    private final StripeInvoices invoices;
    private final Configurations configurations;

    Invoices(StripeInvoices invoices, Configurations configurations) {
        this.invoices = invoices;
        this.configurations = configurations;
    }

    /** Empty where the portal has no such section. What is not shown leaves a gap: a page ends where Stripe's does. */
    Mono<Page<Invoice>> list(
            Viewer.Known viewer,
            CustomerScope scope,
            @Nullable InvoiceStatusFilter status,
            @Nullable String subscription,
            PageRequest page) {
        return visibility(viewer)
                .filter(visibility -> visibility != InvoiceVisibility.NOTHING)
                .flatMap(visibility ->
                        invoices.list(scope, status, subscription, page).map(found -> toShown(found, visibility)));
    }

    /** Nothing is asked of Stripe where nothing could be shown. */
    Mono<Invoice> get(Viewer.Known viewer, Mono<CustomerScope> scope, String id) {
        return visibility(viewer)
                .filter(visibility -> visibility != InvoiceVisibility.NOTHING)
                .flatMap(visibility ->
                        scope.flatMap(owner -> invoices.get(owner, id)).filter(visibility::shows))
                .switchIfEmpty(Mono.error(Failure::notFound));
    }

    /** The latest one of a subscription, as far as it is shown; one that waits for payment always is. */
    public Mono<Invoice> findLatest(Viewer.Known viewer, CustomerScope scope, String id) {
        return visibility(viewer).flatMap(visibility -> invoices.get(scope, id).filter(visibility::showsAsLatest));
    }

    private Mono<InvoiceVisibility> visibility(Viewer.Known viewer) {
        return viewer instanceof PlatformViewer
                ? Mono.just(InvoiceVisibility.EVERYTHING)
                : configurations.shows(viewer, PortalSection.INVOICES).map(Invoices::toVisibility);
    }

    private static InvoiceVisibility toVisibility(boolean shown) {
        return shown ? InvoiceVisibility.FINALIZED : InvoiceVisibility.NOTHING;
    }

    private static Page<Invoice> toShown(Page<Invoice> page, InvoiceVisibility visibility) {
        return new Page<>(page.items().stream().filter(visibility::shows).toList(), page.end(), page.hasNext());
    }
}
