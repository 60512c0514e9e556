package dev.portico.sandbox.lifecycle;

import java.util.Comparator;

/** What is due next for one object. */
record Appointment(long at, Due due, String account, String id) implements Comparable<Appointment> {

    private static final Comparator<Appointment> IN_ORDER = Comparator.comparingLong(Appointment::at)
            .thenComparing(Appointment::due)
            .thenComparing(Appointment::account)
            .thenComparing(Appointment::id);

    @Override
    public int compareTo(Appointment other) {
        return IN_ORDER.compare(this, other);
    }
}
