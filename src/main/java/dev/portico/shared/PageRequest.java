package dev.portico.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: at most {@code first} (1 to 100) objects after the one with the id {@code after}.
 * The id is already taken out of its signed cursor.
 */
public record PageRequest(int first, @Nullable String after) {

    public static final int LARGEST = 100;

    /** Where nobody says how many. */
    public static final int USUAL = 10;

    /** The first objects of a list. */
    public static PageRequest first(int first) {
        return new PageRequest(first, null);
    }
}
