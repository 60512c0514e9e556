package dev.portico.sandbox.billing;

import java.security.SecureRandom;

/** Makes ids as Stripe does: the prefix of the type and what nobody can guess. */
public final class Ids {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** @param prefix without its underscore */
    public static String of(String prefix) {
        return prefix + "_" + random();
    }

    static String random() {
        StringBuilder random = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> random.append(ALPHABET.charAt(at)));
        return random.toString();
    }
}
