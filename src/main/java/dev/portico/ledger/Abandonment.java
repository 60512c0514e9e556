package dev.portico.ledger;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import org.jspecify.annotations.Nullable;

/** The end of an attempt that could not be finished, however often it was tried: what is half done, people must look at. */
record Abandonment() implements Outcome {

    /** The answer to whoever asks for it. */
    static Failure failure() {
        return Failure.of(FailureReason.ABANDONED);
    }

    static boolean is(Throwable failure) {
        return failure instanceof Failure known && known.reason() == FailureReason.ABANDONED;
    }

    @Override
    public @Nullable String object() {
        return null;
    }

    @Override
    public String result() {
        return "ABANDONED";
    }
}
