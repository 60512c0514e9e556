package dev.portico.sandbox.shape;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A {@code tax_id} that a customer owns. */
public final class TaxIdShape {

    private TaxIdShape() {}

    /** A tax id in the verification status that is given. */
    public static ObjectNode of(
            String id, String customer, String type, String value, String verification, Instant created) {
        ObjectNode taxId = Skeletons.copyOf("tax_id")
                .put("id", id)
                .put("customer", customer)
                .put("type", type)
                .put("value", value)
                .put("country", countryOf(type, value))
                .put("created", created.getEpochSecond());
        taxId.withObjectProperty("owner").put("customer", customer);
        taxId.withObjectProperty("verification").put("status", verification);
        return taxId;
    }

    /** An EU VAT number says its country itself; all other types are of one country. */
    private static String countryOf(String type, String value) {
        String source = type.equals("eu_vat") ? value : type;
        return source.substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
