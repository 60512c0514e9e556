package dev.portico.sandbox.store;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** References by which lists are asked for, kept sorted so that a list costs what it shows. */
public enum Index {
    CUSTOMER("/customer"),
    SUBSCRIPTION("/parent/subscription_details/subscription"),
    PRODUCT("/product"),
    TEST_CLOCK("/test_clock");

    private final JsonPointer pointer;

    Index(String pointer) {
        this.pointer = JsonPointer.compile(pointer);
    }

    public JsonNode of(JsonNode object) {
        return object.at(pointer);
    }
}
