package dev.portico.stripe;

import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The beginnings of lists that Stripe sends within an object. */
public final class StripeLists {

    private StripeLists() {}

    /** The part asked for, where the included beginning holds all of it; null where Stripe must be asked. */
    public static <T extends HasId> @Nullable Page<T> find(
            @Nullable StripeCollection<T> included, PageRequest request) {
        return included == null || request.after() != null || isTooShort(included, request.first())
                ? null
                : toPage(included, request.first());
    }

    /** What is included of a list, which may be nothing. */
    public static <T> List<T> items(@Nullable List<T> included) {
        return included == null ? List.of() : included;
    }

    private static boolean isTooShort(StripeCollection<?> included, int first) {
        return included.getData().size() < first && StripeValues.isTrue(included.getHasMore());
    }

    private static <T extends HasId> Page<T> toPage(StripeCollection<T> included, int first) {
        List<T> all = included.getData();
        List<T> items = all.subList(0, Math.min(first, all.size()));
        boolean hasNext = items.size() < all.size() || StripeValues.isTrue(included.getHasMore());
        return new Page<>(
                items, items.isEmpty() ? null : items.get(items.size() - 1).getId(), hasNext);
    }
}
