package dev.portico.sandbox.resource;

import dev.portico.sandbox.wire.Routes;

/** Tax ids by owner: those of the account itself, unless another owner is named. */
final class TaxIds implements Resource {

    @Override
    public void register(Routes routes) {
        Filter ofOwner = Filter.hash("owner", "type", "customer", "account")
                .otherwise(
                        taxId -> taxId.path("owner").path("type").asString("").equals("self"));
        ReadResource.of("/v1/tax_ids", "tax_id", ofOwner).register(routes);
    }
}
