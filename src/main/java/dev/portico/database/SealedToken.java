package dev.portico.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The period of the key, the nonce and what is sealed, in base64url. */
@SuppressWarnings("ArrayRecordComponent")
record SealedToken(int period, byte[] nonce, byte[] sealed) {

    private static final int HEAD = Integer.BYTES + SigningKey.NONCE_LENGTH;

    static SealedToken seal(SigningKey key, byte[] purpose, String payload) {
        byte[] text = payload.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = key.nonce(purpose, text);
        return new SealedToken(key.period(), nonce, key.seal(nonce, purpose, text));
    }

    /** Null where this cannot be one. */
    static @Nullable SealedToken parse(String token) {
        byte[] bytes = decode(token);
        if (bytes.length < HEAD + SigningKey.TAG_LENGTH) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int period = buffer.getInt();
        byte[] nonce = new byte[SigningKey.NONCE_LENGTH];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new SealedToken(period, nonce, sealed);
    }

    /** Null where it is a forgery. */
    @Nullable
    String open(SigningKey key, byte[] purpose) {
        byte[] payload = key.open(nonce, purpose, sealed);
        return payload == null ? null : new String(payload, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(HEAD + sealed.length)
                .putInt(period)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
