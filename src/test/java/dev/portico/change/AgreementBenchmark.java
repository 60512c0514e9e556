package dev.portico.change;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/**
 * The properties of the suite with far more cases: as many as there is time for. {@code -Dportico.minutes=5} says how
 * long each is tried, {@code -Dportico.seed=1000} where it begins.
 */
@ServerTest
class AgreementBenchmark {

    private static final int BATCH = 50;
    private static final Duration TIME = Duration.ofMinutes(Long.getLong("portico.minutes", 2));

    private final Portico portico;
    private final Making make;

    AgreementBenchmark(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.portico = portico;
        this.make = new Making(new SandboxHttp(sandbox.getPort()));
    }

    @Test
    void whatIsShownIsWhatIsDone() {
        EligibilityAgreement agreement = new EligibilityAgreement(portico, make);
        tryFor("Eligibility", agreement::check, agreement.seen);
    }

    @Test
    void whatIsShownIsPaid() {
        PreviewAgreement agreement = new PreviewAgreement(portico, make);
        tryFor("Previews", agreement::check, agreement.seen);
    }

    private static void tryFor(String name, Consumer<Random> property, Map<String, Integer> seen) {
        long seed = Long.getLong("portico.seed", 1_000);
        long first = seed;
        long end = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < end) {
            Seeds.each(seed, BATCH, property);
            seed += BATCH;
        }
        System.out.printf("%s: %d cases from seed %d agree; %s%n", name, seed - first, first, seen);
    }
}
