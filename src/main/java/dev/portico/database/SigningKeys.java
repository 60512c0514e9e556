package dev.portico.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Signs what a caller carries for us and brings back, such as cursors, so that any server can tell its own from a
 * forgery. What is signed can be read by its bearer and must hold no secret.
 */
@Component
public final class SigningKeys {

    private static final Duration KEPT = Duration.ofMinutes(1);
    /** How often at most the table is read because of tokens with a key that is not known here, forged ones included. */
    private static final Duration RELOADED = Duration.ofSeconds(1);

    private final Mono<List<SigningKey>> kept;
    private final Mono<List<SigningKey>> reloaded;

    SigningKeys(SigningKeyTable table) {
        Mono<List<SigningKey>> load = Mono.defer(table::listValid);
        this.kept = kept(load, KEPT);
        this.reloaded = kept(load, RELOADED);
    }

    /** Signs any number of payloads for one purpose; a token made for one purpose is a forgery for another. */
    public Mono<Signer> signer(String purpose) {
        return kept.map(keys -> new Signer(keys.get(0), utf8(purpose)));
    }

    public Mono<String> sign(String purpose, String payload) {
        return signer(purpose).map(signer -> signer.sign(payload));
    }

    /** The payload of a token of ours; empty where it is not ours, not for this purpose, or too old. */
    public Mono<String> open(String purpose, String token) {
        SignedToken read = SignedToken.parse(token);
        return read == null
                ? Mono.empty()
                : keyOf(read)
                        .filter(key -> read.isSignedWith(key, utf8(purpose)))
                        .map(key -> read.text());
    }

    private Mono<SigningKey> keyOf(SignedToken token) {
        return kept.flatMap(keys -> find(keys, token)).switchIfEmpty(reloaded.flatMap(keys -> find(keys, token)));
    }

    private static Mono<SigningKey> find(List<SigningKey> keys, SignedToken token) {
        return Mono.justOrEmpty(
                keys.stream().filter(key -> key.period() == token.period()).findFirst());
    }

    private static Mono<List<SigningKey>> kept(Mono<List<SigningKey>> load, Duration time) {
        return load.cache(keys -> time, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The current key, made ready for one purpose. */
    public static final class Signer {

        private final SigningKey key;
        private final byte[] purpose;

        private Signer(SigningKey key, byte[] purpose) {
            this.key = key;
            this.purpose = purpose;
        }

        public String sign(String payload) {
            return SignedToken.sign(key, purpose, utf8(payload)).toString();
        }
    }

    /** The period of the key, the signature and the payload, in base64url. */
    @SuppressWarnings("ArrayRecordComponent")
    private record SignedToken(int period, byte[] mac, byte[] payload) {

        private static final int HEAD = Integer.BYTES + SigningKey.MAC_LENGTH;

        static SignedToken sign(SigningKey key, byte[] purpose, byte[] payload) {
            return new SignedToken(key.period(), key.mac(purpose, payload), payload);
        }

        static @Nullable SignedToken parse(String token) {
            byte[] bytes = decode(token);
            if (bytes.length < HEAD) {
                return null;
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int period = buffer.getInt();
            byte[] mac = new byte[SigningKey.MAC_LENGTH];
            buffer.get(mac);
            byte[] payload = new byte[buffer.remaining()];
            buffer.get(payload);
            return new SignedToken(period, mac, payload);
        }

        boolean isSignedWith(SigningKey key, byte[] purpose) {
            return MessageDigest.isEqual(key.mac(purpose, payload), mac);
        }

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            byte[] bytes = ByteBuffer.allocate(HEAD + payload.length)
                    .putInt(period)
                    .put(mac)
                    .put(payload)
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
}
