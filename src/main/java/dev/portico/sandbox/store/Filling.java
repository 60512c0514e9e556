package dev.portico.sandbox.store;

import java.time.Instant;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** Fills a world with its first objects. */
public interface Filling {

    /** Hands every object to {@code put} together with the account it belongs to, oldest first. */
    void fill(String ownAccount, Instant now, BiConsumer<String, ObjectNode> put);

    /** Another one where other objects may be handed out; cheaper to have than they are. */
    String fingerprint();
}
