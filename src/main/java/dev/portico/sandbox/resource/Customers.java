package dev.portico.sandbox.resource;

import dev.portico.sandbox.wire.Routes;

/** Customers and what hangs at their paths. */
final class Customers implements Resource {

    private static final String PATH = "/v1/customers";

    @Override
    public void register(Routes routes) {
        ReadResource.of(
                        PATH,
                        "customer",
                        Filter.text("email"),
                        Filter.moment("created"),
                        Filter.text("test_clock"),
                        Filter.offTestClocksUnless("test_clock"))
                .register(routes);
        part(
                routes,
                "payment_methods",
                "payment_method",
                Filter.text("type"),
                Filter.oneOf("allow_redisplay", "always", "limited", "unspecified"));
        part(routes, "tax_ids", "tax_id");
    }

    private static void part(Routes routes, String name, String type, Filter... filters) {
        Listing listing = new Listing(type, filters);
        String path = PATH + "/:id/" + name;
        routes.get(path, listing.parameters(), listing::ofCustomer)
                .get(path + "/:part", Retrieval.PARAMETERS, new Retrieval(type)::ofCustomer);
    }
}
