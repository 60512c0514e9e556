package dev.portico.access;

import dev.portico.shared.Node;
import org.jspecify.annotations.Nullable;

/** An account that the business reaches through Stripe Connect. */
record ConnectedAccount(
        String id, @Nullable String name, @Nullable String country) implements Node {}
