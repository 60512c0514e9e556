package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Refusals;
import dev.portico.sandbox.wire.ApiError;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Pays an invoice because somebody asks for it. */
public final class InvoicePayment {

    private final Books books;
    private final UnaryOperator<ObjectNode> view;

    public InvoicePayment(Books books, UnaryOperator<ObjectNode> view) {
        this.books = books;
        this.view = view;
    }

    /** What stands in the way, if anything; the books are to be kept all the same. */
    public @Nullable ApiError carryOut(String id, @Nullable String methodId, boolean offSession) {
        Collecting collecting = new Collecting(books);
        ObjectNode invoice = books.edit(id);
        if (invoice.path("status").asString().equals("draft")) {
            collecting.open(id);
        }
        switch (invoice.path("status").asString()) {
            case "paid" -> throw Refusals.notInStatus("invoice_already_paid", "Invoice is already paid");
            case "void" ->
                throw Refusals.notInStatus("invoice_not_editable", "This invoice is void and can no longer be paid.");
            default -> {}
        }
        Payments payments = new Payments(books);
        String method = methodId == null ? payments.methodFor(invoice) : methodId;
        if (method == null || books.find("payment_method", method) == null) {
            throw ApiError.invalid(
                    "resource_missing",
                    "payment_method",
                    "This customer has no attached payment source or default payment method. Please consider adding a default payment method.");
        }
        if (collecting.attempt(invoice, method, offSession) == Payments.Outcome.PAID) {
            return null;
        }
        return payments.refusal(invoice, view);
    }
}
