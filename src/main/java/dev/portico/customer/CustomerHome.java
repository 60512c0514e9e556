package dev.portico.customer;

import dev.portico.node.EarlyRead;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A customer together with what a document asks for below it, all read side by side. */
@Component
public final class CustomerHome {

    private final StripeCustomers customers;
    private final List<EarlyRead> reads;

    CustomerHome(StripeCustomers customers, List<EarlyRead> reads) {
        this.customers = customers;
        this.reads = reads;
    }

    /** The customer, once everything that was begun is there; each field meets its own failure again. */
    public Mono<Customer> get(Viewer.Known viewer, CustomerScope scope, DataFetchingFieldSelectionSet selection) {
        List<Mono<?>> begun = begin(viewer, scope, selection).toList();
        return Mono.zip(customers.get(scope), Mono.when(begun).thenReturn(true), (customer, done) -> customer);
    }

    private Stream<Mono<?>> begin(Viewer.Known viewer, CustomerScope scope, DataFetchingFieldSelectionSet selection) {
        return reads.stream()
                .flatMap(read -> selection.getFields(read.field()).stream()
                        .filter(CustomerHome::beginsAtTheStart)
                        .map(field ->
                                read.begin(viewer, scope, field.getArguments()).onErrorComplete()));
    }

    /** A cursor is opened by the field itself. */
    private static boolean beginsAtTheStart(SelectedField field) {
        return field.getArguments().get("after") == null;
    }
}
