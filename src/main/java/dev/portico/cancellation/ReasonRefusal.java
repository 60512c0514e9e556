package dev.portico.cancellation;

import dev.portico.localisation.Messages;
import dev.portico.shared.InvalidInput;
import dev.portico.shared.UserError;
import java.util.List;
import java.util.Locale;

/** What is wrong with a reason; each is a code, a wording and the field at fault. */
enum ReasonRefusal {
    FEEDBACK_NOT_OFFERED("feedback"),
    /** Whoever gives a reason afterwards must give one. */
    FEEDBACK_REQUIRED("feedback"),
    COMMENT_TOO_LONG("comment"),
    COMMENT_INVALID("comment");

    private final String field;

    ReasonRefusal(String field) {
        this.field = field;
    }

    static List<UserError> in(Locale locale, List<ReasonRefusal> refusals) {
        return refusals.stream().map(refusal -> refusal.in(locale)).toList();
    }

    private UserError in(Locale locale) {
        return InvalidInput.of(name(), Messages.text(locale, "input." + name()), field);
    }
}
