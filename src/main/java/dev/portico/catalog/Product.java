package dev.portico.catalog;

import dev.portico.shared.Node;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is sold. */
public record Product(
        String id,
        String name,
        @Nullable String description,
        @Nullable String unitLabel,
        boolean active,
        List<URL> images)
        implements Node {

    public Product {
        images = List.copyOf(images);
    }
}
