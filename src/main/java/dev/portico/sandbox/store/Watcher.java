package dev.portico.sandbox.store;

import tools.jackson.databind.node.ObjectNode;

/** Is told of every object of a world as it comes and goes, on the thread that writes. */
public interface Watcher {

    void put(String account, ObjectNode object);

    void removed(String account, String id);
}
