package dev.portico.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** What stands for a list of texts: the same for the same list, and for no other. */
final class Digest {

    private Digest() {}

    /** Each text goes in with its length, so that none runs into the next. */
    static String of(List<String> texts) {
        var all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append(':').append(text));
        byte[] hash = sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
