package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.ScheduleShape;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All current and future phases of a schedule as they are asked for, checked as Stripe checks them. */
final class Phases {

    private static final int MOST = 10;
    private static final Set<String> KNOWN = Set.of(
            "items",
            "start_date",
            "end_date",
            "duration",
            "proration_behavior",
            "discounts",
            "metadata",
            "description",
            "collection_method",
            "currency",
            "default_payment_method",
            "default_tax_rates",
            "automatic_tax",
            "trial_end",
            "billing_cycle_anchor");
    private static final Set<String> PRORATIONS = Set.of("create_prorations", "always_invoice", "none");

    private final Books books;
    private final ObjectNode schedule;
    private final String currency;

    Phases(Books books, ObjectNode schedule) {
        this.books = books;
        this.schedule = schedule;
        this.currency = books.get(schedule.path("subscription").asString())
                .path("currency")
                .asString("");
    }

    ArrayNode read(JsonNode given) {
        if (!given.isArray() || given.isEmpty()) {
            throw ApiError.invalid("phases", "You must specify at least one phase.");
        }
        if (given.size() > MOST) {
            throw ApiError.invalid(
                    "phases", "A subscription schedule may have at most %d current and future phases.".formatted(MOST));
        }
        if (!given.path(0).has("start_date")) {
            throw ApiError.missingParameter("phases[0][start_date]");
        }
        ArrayNode read = Json.array();
        long begins = schedule.path("current_phase").path("start_date").asLong();
        for (int at = 0; at < given.size(); at++) {
            ObjectNode phase = phase(given.path(at), "phases[%d]".formatted(at), begins);
            begins = phase.path("end_date").asLong();
            read.add(phase);
        }
        if (read.path(0).path("end_date").asLong() <= books.now(schedule)) {
            throw ApiError.invalid("phases[0][end_date]", "The current phase must end in the future.");
        }
        return read;
    }

    private ObjectNode phase(JsonNode given, String place, long begins) {
        if (!(given instanceof ObjectNode wanted)) {
            throw ApiError.invalid(place, "Invalid object");
        }
        refuseUnknown(wanted, place);
        PhaseTimes times = PhaseTimes.of(wanted, place, begins);
        ObjectNode phase = ScheduleShape.phase(times.start(), times.end(), currency);
        phase.set("items", new PhaseItems(books, currency).read(wanted.path("items"), place + "[items]"));
        phase.set("discounts", PhaseDiscounts.read(wanted.path("discounts"), place + "[discounts]", books));
        if (wanted.has("default_tax_rates")) {
            phase.set("default_tax_rates", rates(wanted.path("default_tax_rates"), place + "[default_tax_rates]"));
        }
        if (wanted.has("trial_end")) {
            phase.put("trial_end", trialEnd(wanted, place, times));
        }
        for (String same : new String[] {"metadata", "description", "collection_method", "default_payment_method"}) {
            if (wanted.has(same)) {
                phase.set(same, wanted.path(same));
            }
        }
        PhaseTaxes.read(phase, wanted, place, books);
        if (wanted.has("trial_end")) {
            phase.put("trial_end", Parameters.integer(wanted, "trial_end"));
        }
        return phase.put("proration_behavior", proration(wanted, place));
    }

    private ArrayNode rates(JsonNode ids, String place) {
        ArrayNode rates = Json.array();
        for (JsonNode id : ids) {
            ObjectNode rate = books.find("tax_rate", id.asString());
            if (rate == null) {
                throw ApiError.noSuchReference("tax_rate", id.asString(), place);
            }
            rates.add(rate.deepCopy());
        }
        return rates;
    }

    /** Only the trial that runs already is told; none begins with a phase to come. */
    private long trialEnd(ObjectNode wanted, String place, PhaseTimes times) {
        long end = Parameters.integer(wanted, "trial_end");
        long running = books.get(schedule.path("subscription").asString())
                .path("trial_end")
                .asLong(0);
        if (end != running || end <= times.start() || end > times.end()) {
            throw ApiError.invalid(place + "[trial_end]", "The trial_end must be that of the trial within the phase.");
        }
        return end;
    }

    private static String proration(ObjectNode wanted, String place) {
        String behavior =
                wanted.has("proration_behavior") ? Parameters.text(wanted, "proration_behavior") : "create_prorations";
        if (!PRORATIONS.contains(behavior)) {
            throw ApiError.invalid(
                    place + "[proration_behavior]",
                    "Invalid proration_behavior: must be one of create_prorations, none, or always_invoice");
        }
        return behavior;
    }

    private static void refuseUnknown(ObjectNode wanted, String place) {
        Set<String> unknown = new TreeSet<>(wanted.propertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw ApiError.unknownParameters(unknown.stream()
                    .map(name -> "%s[%s]".formatted(place, name))
                    .toList());
        }
    }
}
