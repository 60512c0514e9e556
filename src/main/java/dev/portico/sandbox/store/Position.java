package dev.portico.sandbox.store;

import java.util.Comparator;

/** Where an object stands in every list it is in: newest first, and among those of one second the later made first. */
public record Position(long created, long sequence) implements Comparable<Position> {

    private static final Comparator<Position> NEWEST_FIRST = Comparator.comparingLong(Position::created)
            .thenComparingLong(Position::sequence)
            .reversed();

    @Override
    public int compareTo(Position other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
