package dev.portico.ledger;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All kinds of mutation by name, and how their records are written as JSON. */
final class Undertakings {

    private static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** Knows nothing of what a newer server may have added. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Supplier<Stream<Undertaking<?, ?>>> all;

    /** @param all asked when one is needed, because they need the ledger themselves */
    Undertakings(Supplier<Stream<Undertaking<?, ?>>> all) {
        this.all = all;
    }

    /** Fails for one that only a newer server knows, which may come. */
    Undertaking<?, ?> get(String name) {
        return all.get()
                .filter(undertaking -> undertaking.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.passing(FailureReason.UNEXPECTED, null));
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Equal for equal inputs, whatever key they come with, in hex. */
    static String hash(Object input) {
        JsonNode tree = JSON.valueToTree(input);
        if (tree instanceof ObjectNode fields) {
            fields.remove(IDEMPOTENCY_KEY);
        }
        return HexFormat.of().formatHex(sha256(write(tree)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
