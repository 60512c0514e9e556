package dev.portico.node;

import dev.portico.shared.Node;
import dev.portico.tenancy.Viewer;
import reactor.core.publisher.Mono;

/** Reads the objects of one kind by id. What the viewer does not reach is not found, as what does not exist. */
public interface NodeReader {

    /** Whether this is how ids of the kind look. */
    boolean reads(String id);

    Mono<? extends Node> read(Viewer.Known viewer, String id);
}
