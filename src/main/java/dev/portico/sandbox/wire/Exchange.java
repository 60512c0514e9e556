package dev.portico.sandbox.wire;

import tools.jackson.databind.node.ObjectNode;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param parameters of query or body, decoded; every value is text
 */
public record Exchange(String method, String path, ObjectNode parameters, int status, ObjectNode response) {}
