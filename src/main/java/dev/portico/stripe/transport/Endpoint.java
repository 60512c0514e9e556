package dev.portico.stripe.transport;

import java.util.Set;

/**
 * The template of a path, such as {@code /v1/customers/{id}}, so that metrics hold no ids. In Stripe's paths names and
 * ids take turns: a resource, its id, what is its own, that one's id.
 */
final class Endpoint {

    /** Names that stand before a resource. */
    private static final Set<String> NAMESPACES =
            Set.of("billing", "billing_portal", "checkout", "entitlements", "tax", "test_helpers");

    /** Names that stand in the place of an id. */
    private static final Set<String> ACTIONS = Set.of("create_preview", "search");

    private Endpoint() {}

    static String of(String path) {
        var template = new StringBuilder();
        boolean named = false;
        for (String segment : path.substring(1).split("/")) {
            boolean id = named && !ACTIONS.contains(segment);
            template.append('/').append(id ? "{id}" : segment);
            named = !id && !segment.equals("v1") && !NAMESPACES.contains(segment);
        }
        return template.toString();
    }
}
