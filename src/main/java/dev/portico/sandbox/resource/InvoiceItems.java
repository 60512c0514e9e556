package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.InvoiceItemCreation;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What waits for an invoice, or has been on one. */
record InvoiceItems(Desk desk) implements Resource {

    private static final String PATH = "/v1/invoiceitems";
    private static final String TYPE = "invoiceitem";
    private static final Set<String> CREATION = Set.of(
            "customer", "amount", "currency", "description", "subscription", "discountable", "metadata", "expand");

    @Override
    public void register(Routes routes) {
        ReadResource.of(
                        PATH,
                        TYPE,
                        Filter.reference("customer", Index.CUSTOMER),
                        Filter.of("pending", InvoiceItems::pending),
                        Filter.text("invoice"))
                .register(routes);
        routes.post(
                        PATH,
                        CREATION,
                        desk.writing(work -> new InvoiceItemCreation(work.books()).carryOut(work.parameters())))
                .delete(PATH + "/:id", Set.of(), desk.deleting(TYPE, InvoiceItems::remove));
    }

    private static Predicate<ObjectNode> pending(Call call) {
        boolean wanted = Parameters.flag(call.parameters(), "pending");
        return item -> item.path("invoice").isNull() == wanted;
    }

    private static void remove(Work work) {
        ObjectNode item = work.target(TYPE);
        if (!item.path("invoice").isNull()) {
            throw ApiError.invalid("invoice_not_editable", "id", "An item that is on an invoice cannot be deleted.");
        }
        work.books().happened("invoiceitem.deleted", item, null);
        work.books().remove(item.path("id").asString());
    }
}
