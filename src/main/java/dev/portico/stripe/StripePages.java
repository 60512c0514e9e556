package dev.portico.stripe;

import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import dev.portico.shared.Page;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stripe's lists as pages. */
final class StripePages {

    private StripePages() {}

    static <T extends HasId> Page<T> toPage(StripeCollection<T> list) {
        return toPage(list, item -> true);
    }

    /** Only what is shown; the next page begins after all that was read. */
    static <T extends HasId> Page<T> toPage(StripeCollection<T> list, Predicate<T> shown) {
        List<T> items = list.getData();
        return new Page<>(items.stream().filter(shown).toList(), end(items), Boolean.TRUE.equals(list.getHasMore()));
    }

    private static @Nullable String end(List<? extends HasId> items) {
        return items.isEmpty() ? null : items.get(items.size() - 1).getId();
    }
}
