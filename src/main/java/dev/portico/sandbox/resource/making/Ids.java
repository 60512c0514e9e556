package dev.portico.sandbox.resource.making;

import java.util.concurrent.ThreadLocalRandom;

/** New ids, as random as Stripe's. */
final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;

    private Ids() {}

    static String next(String prefix) {
        return prefix + "_" + random(LENGTH);
    }

    static String random(int length) {
        return ThreadLocalRandom.current()
                .ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}
