package dev.portico.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One request to Stripe in five fails. The long version is {@link StormBenchmark}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StormTests {

    private Storm storm;

    @BeforeAll
    void begin(@TempDir Path folder) {
        storm = new Storm(folder);
    }

    @AfterAll
    void end() {
        storm.close();
    }

    @Test
    void inCalmWeatherTheStoriesAreWhatTheyAreMeantToBe() {
        assertThat(storm.calmAnswers()).satisfies(answers -> {
            assertThat(answers.get(Story.CHANGES)).containsOnly("DONE");
            assertThat(answers.get(Story.IS_DECLINED)).containsOnly("PAYMENT_DECLINED");
            assertThat(answers.get(Story.IS_ASKED_TO_AUTHENTICATE))
                    .containsExactly("PAYMENT_ACTION_REQUIRED", "DONE", "PAYMENT_ACTION_REQUIRED", "DONE");
            assertThat(answers.get(Story.WAITS_FOR_THE_PERIOD_TO_END))
                    .containsExactly("DONE", "DONE", "DONE", "NOT_ELIGIBLE");
            assertThat(answers.get(Story.LEAVES_AND_COMES_BACK)).containsOnly("DONE");
            assertThat(answers.get(Story.LEAVES_AT_ONCE)).containsExactly("DONE", "DONE", "NOT_ELIGIBLE");
        });
    }

    @Test
    void everythingIsDoneOnceAndAnsweredWhateverFails() {
        storm.rage(3, "rate_limited=0.05", "failed=0.05", "dropped_before=0.05", "dropped_after=0.05", "seed=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate_limited", "failed", "dropped_before", "dropped_after"})
    void everythingIsDoneOnceAndAnsweredWhereItFailsInOneWay(String knob) {
        storm.rage(1, knob + "=0.2", "seed=11");
    }
}
