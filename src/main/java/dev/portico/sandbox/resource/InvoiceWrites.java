package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.billing.payment.InvoicePayment;
import dev.portico.sandbox.billing.subscription.Preview;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.schedule.PhaseChange;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to invoices, and those that are only previewed. */
record InvoiceWrites(Desk desk) implements Resource {

    private static final String TYPE = "invoice";
    private static final String PATH = "/v1/invoices";
    private static final Set<String> PREVIEW = Set.of(
            "customer", "subscription", "subscription_details", "discounts", "preview_mode", "currency", "expand");

    @Override
    public void register(Routes routes) {
        routes.post(PATH + "/create_preview", PREVIEW, desk.reading(InvoiceWrites::preview))
                .post(
                        PATH + "/:id/pay",
                        Set.of("payment_method", "off_session", "expand"),
                        desk.attempting(TYPE, InvoiceWrites::pay))
                .post(
                        PATH + "/:id/finalize",
                        Set.of("auto_advance", "expand"),
                        desk.writing(in(List.of("draft"), Collecting::open)))
                .post(
                        PATH + "/:id/void",
                        Set.of("expand"),
                        desk.writing(in(List.of("open", "uncollectible"), Collecting::voided)))
                .post(
                        PATH + "/:id/mark_uncollectible",
                        Set.of("expand"),
                        desk.writing(in(List.of("open"), Collecting::uncollectible)));
    }

    private static Function<Work, ObjectNode> in(
            List<String> statuses, BiFunction<Collecting, String, ObjectNode> step) {
        return work -> {
            String id = work.id(TYPE);
            String status = work.target(TYPE).path("status").asString();
            if (!statuses.contains(status)) {
                throw ApiError.invalid(
                        "status_transition_invalid",
                        TYPE,
                        "This invoice has the status %s; it would have to be %s."
                                .formatted(status, String.join(" or ", statuses)));
            }
            return step.apply(new Collecting(work.books()), id);
        };
    }

    private static ObjectNode preview(Work work) {
        return new Preview(work.books(), InvoiceWrites::nextPhase).of(work.parameters());
    }

    private static void nextPhase(Books books, ObjectNode subscription, long end) {
        ObjectNode schedule = books.find(subscription.path("schedule").asString(""));
        if (schedule != null && schedule.path("current_phase").path("end_date").asLong(0) == end) {
            PhaseChange.at(books, schedule, end);
        }
    }

    private static @Nullable ApiError pay(Work work) {
        ObjectNode given = work.parameters();
        return new InvoicePayment(work.books(), work::plain)
                .carryOut(
                        work.id(TYPE),
                        given.has("payment_method") ? Parameters.text(given, "payment_method") : null,
                        !given.has("off_session") || Parameters.flag(given, "off_session"));
    }
}
