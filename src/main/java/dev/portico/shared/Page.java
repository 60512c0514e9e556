package dev.portico.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in the list's own order.
 *
 * @param end the id after which the next part begins, which is the last one read even where it is not shown
 * @param hasNext whether there is a next part
 */
public record Page<T>(List<T> items, @Nullable String end, boolean hasNext) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null, false);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), end, hasNext);
    }
}
