package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a phase or one of its items is taxed, as it is asked for. */
final class PhaseTaxes {

    private PhaseTaxes() {}

    static void read(ObjectNode phase, ObjectNode wanted, String place, Books books) {
        phase.set("default_tax_rates", rates(wanted.path("default_tax_rates"), place + "[default_tax_rates]", books));
        if (wanted.get("automatic_tax") instanceof ObjectNode tax) {
            ObjectNode read = phase.withObjectProperty("automatic_tax");
            read.put("enabled", Parameters.flag(tax, "enabled"));
            if (tax.has("liability")) {
                read.set("liability", tax.path("liability").deepCopy());
            }
        }
    }

    /** @param place the parameter's name, such as {@code phases[1][default_tax_rates]} */
    static ArrayNode rates(JsonNode ids, String place, Books books) {
        ArrayNode rates = Json.array();
        for (JsonNode id : ids) {
            ObjectNode rate = books.find(id.asString(""));
            if (rate == null || !rate.path("object").asString("").equals("tax_rate")) {
                throw ApiError.noSuchReference("tax rate", id.asString(""), place);
            }
            rates.add(rate.deepCopy());
        }
        return rates;
    }
}
