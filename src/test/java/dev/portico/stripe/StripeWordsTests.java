package dev.portico.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StripeWordsTests {

    private enum Status {
        PAST_DUE,
        VOID,
        OTHER
    }

    private static final StripeWords<Status> WORDS = StripeWords.orElse(Status.OTHER);

    @Test
    void readsAWordAsTheConstantOfThatName() {
        assertThat(WORDS.read("past_due")).isEqualTo(Status.PAST_DUE);
        assertThat(WORDS.read("void")).isEqualTo(Status.VOID);
    }

    @Test
    void readsAWordOfANewerStripeAsTheConstantKeptForThat() {
        assertThat(WORDS.read("hibernating")).isEqualTo(Status.OTHER);
        assertThat(WORDS.read("PAST_DUE")).isEqualTo(Status.OTHER);
    }

    @Test
    void tellsNothingFromUnknown() {
        assertThat(WORDS.find(null)).isNull();
        assertThat(WORDS.find("hibernating")).isEqualTo(Status.OTHER);
        assertThat(WORDS.read(null)).isEqualTo(Status.OTHER);
    }

    @Test
    void readsUnknownWordsOfAListOnce() {
        assertThat(WORDS.readAll(List.of("void", "new", "newer"))).containsExactly(Status.VOID, Status.OTHER);
        assertThat(WORDS.readAll(null)).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        assertThat(WORDS.read(StripeWords.write(Status.PAST_DUE))).isEqualTo(Status.PAST_DUE);
    }
}
