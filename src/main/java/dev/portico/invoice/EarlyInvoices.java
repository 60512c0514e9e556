package dev.portico.invoice;

import dev.portico.node.EarlyRead;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins what {@code Customer.invoices} reads, where the section is shown. */
@Component
final class EarlyInvoices implements EarlyRead {

    private final Invoices invoices;

    EarlyInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String field() {
        return "invoices";
    }

    @Override
    public Mono<?> begin(Viewer.Known viewer, CustomerScope scope, Map<String, Object> arguments) {
        return invoices.list(
                viewer,
                scope,
                EarlyRead.find(arguments, "status", InvoiceStatusFilter.class),
                (String) arguments.get("subscription"),
                PageRequest.first(EarlyRead.first(arguments)));
    }
}
