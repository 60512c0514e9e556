package dev.portico.sandbox.resource;

import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Routes;
import tools.jackson.databind.node.ObjectNode;

/** Products. */
final class Products implements Resource {

    private static final String PATH = "/v1/products";

    private final Listing listing = new Listing(
            "product",
            Filter.flag("active"),
            Filter.anyOf("ids", "id"),
            Filter.text("url"),
            Filter.flag("shippable"),
            Filter.moment("created"));

    @Override
    public void register(Routes routes) {
        routes.get(PATH, listing.parameters(), this::list)
                .get(PATH + "/:id", Retrieval.PARAMETERS, new Retrieval("product"));
    }

    private ObjectNode list(Call call) {
        if (call.parameters().has("ids") && new Paging(call).hasCursor()) {
            throw ApiError.invalid(
                    "parameters_exclusive",
                    "ids",
                    "You cannot specify `ids` together with `starting_after` or `ending_before`.");
        }
        return listing.handle(call);
    }
}
