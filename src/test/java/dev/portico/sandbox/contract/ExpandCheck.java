package dev.portico.sandbox.contract;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether what a request wants expanded exists in the answer, and is no plain value. */
final class ExpandCheck {

    private static final int DEEPEST = 4;

    private final Specification specification;

    ExpandCheck(Specification specification) {
        this.specification = specification;
    }

    /** What is wrong with the path, if anything. */
    List<String> errors(JsonNode answer, String path) {
        String[] steps = path.split("\\.", -1);
        if (steps.length > DEEPEST) {
            return List.of("expand " + path + " is deeper than " + DEEPEST + " levels");
        }
        List<JsonNode> owners = shapes(answer).toList();
        for (int depth = 0; depth < steps.length - 1; depth++) {
            String step = steps[depth];
            owners = owners.stream()
                    .flatMap(owner -> shapes(owner.path("properties").path(step)))
                    .toList();
        }
        String last = steps[steps.length - 1];
        return owners.stream().anyMatch(owner -> isExpandable(owner, last))
                ? List.of()
                : List.of("expand " + path + " leads to nothing that can be expanded");
    }

    /** The objects that may stand here; of a list, its members. */
    private Stream<JsonNode> shapes(JsonNode schema) {
        JsonNode resolved = specification.resolved(schema);
        if (resolved.has("anyOf")) {
            return resolved.path("anyOf").valueStream().flatMap(this::shapes);
        }
        return resolved.has("items") ? shapes(resolved.path("items")) : Stream.of(resolved);
    }

    /** What is only included on request is not among the fields that the document calls expandable: it may be absent. */
    private static boolean isExpandable(JsonNode owner, String field) {
        boolean absent = owner.path("properties").has(field) && !names(owner, "required", field);
        return absent || names(owner, "x-expandableFields", field);
    }

    private static boolean names(JsonNode owner, String list, String field) {
        return owner.path(list).valueStream().anyMatch(each -> each.asString().equals(field));
    }
}
