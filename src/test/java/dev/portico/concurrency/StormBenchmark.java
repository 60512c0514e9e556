package dev.portico.concurrency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The storms of {@link StormTests}, for minutes and with many more customers. It counts what it went through, and fails
 * where a life through a storm ends otherwise than one without.
 */
class StormBenchmark {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final List<String[]> WEATHERS = List.of(
            new String[] {"rate_limited=0.05", "failed=0.05", "dropped_before=0.05", "dropped_after=0.05"},
            new String[] {"rate_limited=0.2"},
            new String[] {"failed=0.2"},
            new String[] {"dropped_before=0.2"},
            new String[] {"dropped_after=0.2"});

    @Test
    void storms(@TempDir Path folder) {
        try (Storm storm = new Storm(folder)) {
            System.out.println("\nmutations  asked again  weather");
            WEATHERS.forEach(weather -> rage(storm, weather));
        }
    }

    private static void rage(Storm storm, String[] weather) {
        long start = System.nanoTime();
        int mutations = 0;
        int repetitions = 0;
        for (int seed = 1; System.nanoTime() - start < LONG.toNanos(); seed++) {
            String[] knobs = java.util.Arrays.copyOf(weather, weather.length + 1);
            knobs[weather.length] = "seed=" + seed;
            Storm.Seen seen = storm.rage(6, knobs);
            mutations += seen.mutations();
            repetitions += seen.repetitions();
        }
        System.out.printf(Locale.ROOT, "%9d %12d  %s%n", mutations, repetitions, String.join(" ", weather));
    }
}
