package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.schedule.PhaseChange;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What time does to objects, in the order in which it is done where several are due at the same second. */
enum Due {
    PENDING_UPDATE_EXPIRY("subscription", Deadlines::pendingUpdate, Deadlines::expirePendingUpdate),
    FIRST_PAYMENT_EXPIRY("subscription", Deadlines::firstPayment, Deadlines::expire),
    CANCELLATION("subscription", Deadlines::cancellation, Deadlines::cancel),
    /** Before the renewal of the same moment, which bills what the new phase says. */
    PHASE_CHANGE("subscription_schedule", PhaseChange::due, PhaseChange::at),
    TRIAL_NOTICE("subscription", Trials::notice, Trials::giveNotice),
    TRIAL_END("subscription", Trials::end, Trials::end),
    COLLECTION_RESUMPTION("subscription", Deadlines::pause, Deadlines::resume),
    RENEWAL("subscription", Renewals::at, Renewals::renew),
    FINALIZATION("invoice", Dunning::finalization, Dunning::open),
    PAYMENT_ATTEMPT("invoice", Dunning::nextAttempt, Dunning::tryAgain),
    DUE_DATE("invoice", Dunning::due, Dunning::overdue);

    /** When it is due; null for never. */
    private interface Moment {
        @Nullable
        Long of(ObjectNode object);
    }

    /** What it does to an object that may be changed. */
    private interface Work {
        void happen(Books books, ObjectNode object, long at);
    }

    private final String type;
    private final Moment moment;
    private final Work work;

    Due(String type, Moment moment, Work work) {
        this.type = type;
        this.moment = moment;
        this.work = work;
    }

    void happen(Books books, ObjectNode object, long at) {
        work.happen(books, object, at);
    }

    static @Nullable Appointment next(String account, ObjectNode object) {
        String type = object.path("object").asString("");
        return Stream.of(values())
                .filter(due -> due.type.equals(type))
                .map(due -> due.appointment(account, object))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Appointment appointment(String account, ObjectNode object) {
        Long at = moment.of(object);
        return at == null
                ? null
                : new Appointment(at, this, account, object.path("id").asString(""));
    }
}
