package dev.portico.sandbox.resource;

import dev.portico.sandbox.wire.Routes;

/** One of Stripe's resources: what can be done with it and at which paths. */
interface Resource {

    void register(Routes routes);
}
