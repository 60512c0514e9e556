package dev.portico.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whether something may be done, and every reason why not, in the order of the rules. */
public record Eligibility(List<Limitation> limitations) {

    public Eligibility {
        limitations = List.copyOf(limitations);
    }

    /** The one evaluator: of what is shown beforehand and of what is tried. */
    public static Eligibility of(Action action, Facts facts) {
        return new Eligibility(Stream.of(Limitation.values())
                .filter(limitation -> limitation.refuses(action, facts))
                .toList());
    }

    /** Whether all of these may be done at once. */
    public static Eligibility of(Collection<Action> actions, Facts facts) {
        return new Eligibility(Stream.of(Limitation.values())
                .filter(limitation -> actions.stream().anyMatch(action -> limitation.refuses(action, facts)))
                .toList());
    }

    /** Whether what is wished may be done, as a whole. */
    public static Eligibility ofWish(Facts facts) {
        return of(facts.actions(), facts);
    }

    public boolean allowed() {
        return limitations.isEmpty();
    }
}
