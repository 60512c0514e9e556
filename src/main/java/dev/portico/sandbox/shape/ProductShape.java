package dev.portico.sandbox.shape;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code product}. */
public final class ProductShape {

    private ProductShape() {}

    /** An active service. */
    public static ObjectNode of(String id, String name, String description, Instant created) {
        return of(id, created).put("name", name).put("description", description);
    }

    /** An active service that has no name yet. */
    public static ObjectNode of(String id, Instant created) {
        return Skeletons.copyOf("product")
                .put("id", id)
                .put("created", created.getEpochSecond())
                .put("updated", created.getEpochSecond());
    }

    /** Sets the features a pricing table would list. */
    public static ObjectNode marketed(ObjectNode product, List<String> features) {
        ArrayNode listed = product.putArray("marketing_features");
        features.forEach(feature -> listed.addObject().put("name", feature));
        return product;
    }
}
