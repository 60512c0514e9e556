package dev.portico.cancellation;

import dev.portico.configuration.CancellationFeedback;
import dev.portico.configuration.PortalFeatures.CancellationReasonSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer says they cancel.
 *
 * @param comment in their own words; never blank
 */
record Reason(
        @Nullable CancellationFeedback feedback, @Nullable String comment) {

    private static final int LONGEST_COMMENT = 5000;

    /** An empty form field says nothing. */
    static Reason of(@Nullable CancellationFeedback feedback, @Nullable String comment) {
        String words = comment == null ? "" : comment.strip();
        return new Reason(feedback, words.isEmpty() ? null : words);
    }

    boolean saysNothing() {
        return feedback == null && comment == null;
    }

    /** Why Stripe is not told so. Words of their own are taken from everybody: whoever does not ask need not read them. */
    List<ReasonRefusal> refusals(CancellationReasonSettings settings) {
        List<ReasonRefusal> refusals = new ArrayList<>();
        if (feedback != null && !(settings.enabled() && settings.options().contains(feedback))) {
            refusals.add(ReasonRefusal.FEEDBACK_NOT_OFFERED);
        }
        if (comment != null && comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
            refusals.add(ReasonRefusal.COMMENT_TOO_LONG);
        }
        if (comment != null && !isText(comment)) {
            refusals.add(ReasonRefusal.COMMENT_INVALID);
        }
        return refusals;
    }

    private static boolean isText(String words) {
        return words.codePoints().allMatch(Reason::isText);
    }

    /** Neither half a character, which the plan's JSON cannot hold, nor a control character, but for a new line. */
    private static boolean isText(int letter) {
        int type = Character.getType(letter);
        return type != Character.SURROGATE && (type != Character.CONTROL || Character.isWhitespace(letter));
    }
}
