package dev.portico.sandbox.resource;

import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Routes;
import tools.jackson.databind.node.ObjectNode;

/** Invoices and their lines. */
final class Invoices implements Resource {

    private static final String PATH = "/v1/invoices";

    @Override
    public void register(Routes routes) {
        ReadResource.of(
                        PATH,
                        "invoice",
                        Filter.reference("subscription", Index.SUBSCRIPTION),
                        Filter.reference("customer", Index.CUSTOMER),
                        Filter.oneOf("status", "draft", "open", "paid", "uncollectible", "void"),
                        Filter.oneOf("collection_method", "charge_automatically", "send_invoice"),
                        Filter.moment("created"),
                        Filter.moment("due_date"),
                        Filter.offTestClocksUnless("customer", "subscription"))
                .register(routes);
        routes.get(PATH + "/:id/lines", Paging.PARAMETERS, Invoices::lines);
    }

    private static ObjectNode lines(Call call) {
        ObjectNode invoice = Retrieval.find(call, "invoice", call.id("id"));
        return new EmbeddedList("line_item", invoice.path("lines")).page(call);
    }
}
