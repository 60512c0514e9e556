package dev.portico.sandbox.store;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Objects to be looked at: those that are kept, or those of a unit of work that may never be. */
public interface Lookup {

    @Nullable
    ObjectNode find(String id);

    /** Those of a type with this reference, newest first. */
    Collection<ObjectNode> list(String type, Index index, String value);
}
