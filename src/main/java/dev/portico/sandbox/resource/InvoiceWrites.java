package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.billing.payment.InvoicePayment;
import dev.portico.sandbox.billing.subscription.Preview;
import dev.portico.sandbox.schedule.PhaseChange;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to invoices, and those that are only previewed. */
record InvoiceWrites(Work work) implements Resource {

    private static final String PATH = "/v1/invoices";
    private static final Set<String> PREVIEW = Set.of(
            "customer", "subscription", "subscription_details", "discounts", "preview_mode", "currency", "expand");

    @Override
    public void register(Routes routes) {
        routes.post(PATH + "/create_preview", PREVIEW, this::preview)
                .post(PATH + "/:id/pay", Set.of("payment_method", "off_session", "expand"), this::pay)
                .post(
                        PATH + "/:id/finalize",
                        Set.of("auto_advance", "expand"),
                        work.kept(in(List.of("draft"), (books, id) -> new Collecting(books).open(id))))
                .post(
                        PATH + "/:id/void",
                        Set.of("expand"),
                        work.kept(
                                in(List.of("open", "uncollectible"), (books, id) -> new Collecting(books).voided(id))))
                .post(
                        PATH + "/:id/mark_uncollectible",
                        Set.of("expand"),
                        work.kept(in(List.of("open"), (books, id) -> new Collecting(books).uncollectible(id))));
    }

    private static BiFunction<Call, Books, ObjectNode> in(
            List<String> statuses, BiFunction<Books, String, ObjectNode> step) {
        return (call, books) -> {
            String id = Work.named(call, books, "invoice");
            String status = books.get(id).path("status").asString();
            if (!statuses.contains(status)) {
                throw ApiError.invalid(
                        "status_transition_invalid",
                        "invoice",
                        "This invoice has the status %s; it would have to be %s."
                                .formatted(status, String.join(" or ", statuses)));
            }
            return step.apply(books, id);
        };
    }

    private ObjectNode preview(Call call) {
        Books books = work.open(call);
        return Work.show(call, books, new Preview(books, InvoiceWrites::nextPhase).of(call.parameters()));
    }

    private static void nextPhase(Books books, ObjectNode subscription, long end) {
        ObjectNode schedule = books.find(subscription.path("schedule").asString(""));
        if (schedule != null && schedule.path("current_phase").path("end_date").asLong(0) == end) {
            PhaseChange.at(books, schedule, end);
        }
    }

    /** An attempt that failed is kept as such. */
    private ObjectNode pay(Call call) {
        Books books = work.open(call);
        String id = Work.named(call, books, "invoice");
        ObjectNode given = call.parameters();
        InvoicePayment payment = new InvoicePayment(books, object -> Work.plain(books, object));
        ApiError refusal = payment.carryOut(
                id,
                given.has("payment_method") ? Parameters.text(given, "payment_method") : null,
                !given.has("off_session") || Parameters.flag(given, "off_session"));
        books.keep(work.world(), call);
        if (refusal != null) {
            throw refusal;
        }
        return Work.show(call, books, books.get(id));
    }
}
