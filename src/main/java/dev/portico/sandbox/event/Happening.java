package dev.portico.sandbox.event;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened to an object, which an event will tell.
 *
 * @param type such as {@code customer.subscription.updated}
 * @param object as it is after it
 * @param before as it was before; null for what is new
 * @param created in seconds, by the object's clock
 */
public record Happening(
        String type, ObjectNode object, @Nullable ObjectNode before, long created) {

    /** The same, of the object as it is by now. */
    public Happening showing(ObjectNode latest) {
        return new Happening(type, latest, before, created);
    }
}
