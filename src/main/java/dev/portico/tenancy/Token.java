package dev.portico.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A bearer token as its holder sends it. Only its hash is ever stored, and it never shows in a log. */
public record Token(String value) {

    public static final String SESSION_PREFIX = "pts_";
    public static final String PLATFORM_KEY_PREFIX = "ptk_";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of 256 random bits. */
    public static Token random(String prefix) {
        return new Token(prefix + letters(32));
    }

    /** A new id of an object of ours, which is no secret. */
    public static String randomId(String prefix) {
        return prefix + letters(18);
    }

    public boolean isOfSession() {
        return value.startsWith(SESSION_PREFIX);
    }

    /** SHA-256, which is enough for something that nobody can guess. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }

    private static String letters(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
