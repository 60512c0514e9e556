package dev.portico.sandbox.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * Who a world is, drawn at random when it is made, so that a database never mixes two of them.
 *
 * @param world tells one data folder from another
 * @param account the account that secret keys belong to
 * @param platformKey the key with which a newcomer may try Portico at once
 * @param webhookSecret signs the events of this world
 */
public record Identity(String world, String account, String platformKey, String webhookSecret) {

    static Identity random() {
        SecureRandom random = new SecureRandom();
        return new Identity(
                hex(random, 16), "acct_" + hex(random, 8), "ptk_" + hex(random, 32), "whsec_" + hex(random, 32));
    }

    private static String hex(SecureRandom random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** A key that this world accepts, as every sandbox accepts any of this kind. */
    public String secretKey() {
        return "sk_test_" + world;
    }

    public String publishableKey() {
        return "pk_test_" + world;
    }

    JsonNode toJson() {
        return Json.object()
                .put("world", world)
                .put("account", account)
                .put("platformKey", platformKey)
                .put("webhookSecret", webhookSecret);
    }

    static Identity of(JsonNode json) {
        return new Identity(
                json.path("world").stringValue(),
                json.path("account").stringValue(),
                json.path("platformKey").stringValue(),
                json.path("webhookSecret").stringValue());
    }
}
