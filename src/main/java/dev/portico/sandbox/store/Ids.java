package dev.portico.sandbox.store;

import java.util.concurrent.ThreadLocalRandom;

/** Draws ids as Stripe's look: a prefix that tells the type, and letters and digits. */
public final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;

    private Ids() {}

    public static String random(String prefix) {
        return prefix + text(LENGTH);
    }

    public static String text(int length) {
        return ThreadLocalRandom.current()
                .ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}
