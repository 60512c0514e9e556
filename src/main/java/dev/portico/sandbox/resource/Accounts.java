package dev.portico.sandbox.resource;

import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Routes;
import tools.jackson.databind.node.ObjectNode;

/** The own account and those connected to it, which are all kept with the own one. */
final class Accounts implements Resource {

    private static final String TYPE = "account";

    private final World world;
    private final Listing listing;

    Accounts(World world) {
        this.world = world;
        this.listing = new Listing(TYPE, Filter.moment("created"), connected());
    }

    /** Every account but the own one. */
    private Filter connected() {
        String own = world.identity().account();
        return Filter.always(account -> !account.path("id").asString("").equals(own));
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/account", Retrieval.PARAMETERS, call -> retrieve(call, call.account()))
                .get("/v1/accounts", listing.parameters(), listing)
                .get("/v1/accounts/:id", Retrieval.PARAMETERS, call -> retrieve(call, call.id("id")));
    }

    private ObjectNode retrieve(Call call, String id) {
        AccountObjects own = world.own();
        ObjectNode account = own.find(TYPE, id);
        boolean visible = call.account().equals(id) || call.objects() == own;
        if (account == null || !visible) {
            throw ApiError.notConnected(id);
        }
        return Retrieval.show(call, account);
    }
}
