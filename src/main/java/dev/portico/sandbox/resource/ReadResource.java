package dev.portico.sandbox.resource;

import dev.portico.sandbox.wire.Routes;

/** What most resources have in common: a list and a look at one. */
record ReadResource(String path, String type, Listing listing) implements Resource {

    static ReadResource of(String path, String type, Filter... filters) {
        return new ReadResource(path, type, new Listing(type, filters));
    }

    @Override
    public void register(Routes routes) {
        routes.get(path, listing.parameters(), listing).get(path + "/:id", Retrieval.PARAMETERS, new Retrieval(type));
    }
}
