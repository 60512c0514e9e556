package dev.portico.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Tries a property with one seed after another, and tells of all that failed: a seed makes the same case again. */
final class Seeds {

    private static final int TOLD = 12;

    private Seeds() {}

    static void each(long first, int count, Consumer<Random> property) {
        List<String> failures = new ArrayList<>();
        LongStream.range(first, first + count).forEach(seed -> {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failed) {
                failures.add(
                        "seed " + seed + ": " + failed + (failed.getCause() == null ? "" : " " + failed.getCause()));
            }
        });
        if (!failures.isEmpty()) {
            throw new AssertionError("%d of %d failed%n%s"
                    .formatted(
                            failures.size(),
                            count,
                            failures.stream().limit(TOLD).collect(Collectors.joining("\n"))));
        }
    }

    /** One of these. */
    @SafeVarargs
    static <T> T oneOf(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }

    static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Whether what happens so often, of a hundred times, happens. */
    static boolean chance(Random random, int percent) {
        return random.nextInt(100) < percent;
    }
}
