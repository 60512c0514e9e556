package dev.portico.stripe;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of one of Stripe's enumerations and our constants for them: {@code past_due} is {@code PAST_DUE}. Stripe
 * adds words without notice; one that we do not know is read as the constant kept for that, so that it fails no query.
 *
 * @see <a href="https://docs.stripe.com/upgrades#what-changes-does-stripe-consider-to-be-backward-compatible">Stripe:
 *     what counts as a compatible change</a>
 */
public final class StripeWords<E extends Enum<E>> {

    private final Map<String, E> constants;
    private final E unknown;

    private StripeWords(Map<String, E> constants, E unknown) {
        this.constants = constants;
        this.unknown = unknown;
    }

    /** The words of the enumeration that {@code unknown} belongs to. */
    public static <E extends Enum<E>> StripeWords<E> orElse(E unknown) {
        Map<String, E> constants = EnumSet.allOf(unknown.getDeclaringClass()).stream()
                .collect(Collectors.toUnmodifiableMap(StripeWords::write, Function.identity()));
        return new StripeWords<>(constants, unknown);
    }

    public E read(@Nullable String word) {
        return word == null ? unknown : constants.getOrDefault(word, unknown);
    }

    /** Null where Stripe says nothing. */
    public @Nullable E find(@Nullable String word) {
        return word == null ? null : read(word);
    }

    /** Nothing where Stripe leaves the list out. */
    public List<E> readAll(@Nullable Collection<String> words) {
        return words == null
                ? List.of()
                : words.stream().map(this::read).distinct().toList();
    }

    /** The word for a constant, for a request. */
    public static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
