package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A {@code tax_rate}, as automatic tax makes them and names them on invoices. */
public final class TaxRateShape {

    private TaxRateShape() {}

    /** A value added tax of one country, on top of the price. */
    public static ObjectNode vat(String id, String country, int percentage, Instant created) {
        return of(id, percentage, created)
                .put("country", country)
                .put("display_name", "VAT")
                .put("jurisdiction", country)
                .put("jurisdiction_level", "country")
                .put("tax_type", "vat");
    }

    /** A share of the price, whoever takes it. */
    public static ObjectNode of(String id, double percentage, Instant created) {
        return Skeletons.copyOf("tax_rate")
                .put("id", id)
                .put("effective_percentage", percentage)
                .put("percentage", percentage)
                .put("rate_type", "percentage")
                .put("created", created.getEpochSecond());
    }
}
