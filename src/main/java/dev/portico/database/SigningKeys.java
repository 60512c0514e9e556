package dev.portico.database;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Signs what a caller carries for us and brings back, such as cursors, so that any server can tell its own from a
 * forgery, and only a server can read it.
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
        SealedToken sealed = SealedToken.parse(token);
        return sealed == null
                ? Mono.empty()
                : keyOf(sealed).flatMap(key -> Mono.justOrEmpty(sealed.open(key, utf8(purpose))));
    }

    private Mono<SigningKey> keyOf(SealedToken token) {
        return kept.flatMap(keys -> find(keys, token)).switchIfEmpty(reloaded.flatMap(keys -> find(keys, token)));
    }

    private static Mono<SigningKey> find(List<SigningKey> keys, SealedToken token) {
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
            return SealedToken.seal(key, purpose, payload).toString();
        }
    }
}
