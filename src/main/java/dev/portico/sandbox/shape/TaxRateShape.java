package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A {@code tax_rate}, as automatic tax makes them and names them on invoices. */
public final class TaxRateShape {

    private TaxRateShape() {}

    /** A value added tax of one country, on top of the price. */
    public static ObjectNode vat(String id, String country, int percentage, Instant created) {
        return Skeletons.copyOf("tax_rate")
                .put("id", id)
                .put("country", country)
                .put("display_name", "VAT")
                .put("effective_percentage", (double) percentage)
                .put("jurisdiction", country)
                .put("jurisdiction_level", "country")
                .put("percentage", (double) percentage)
                .put("rate_type", "percentage")
                .put("tax_type", "vat")
                .put("created", created.getEpochSecond());
    }
}
