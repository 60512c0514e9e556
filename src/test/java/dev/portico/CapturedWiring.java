package dev.portico;

import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** What the schema is wired to, for whoever compares the two; wiring it again would load everything twice. */
final class CapturedWiring implements RuntimeWiringConfigurer {

    private RuntimeWiring.@Nullable Builder wiring;

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        wiring = builder;
    }

    RuntimeWiring get() {
        return Objects.requireNonNull(wiring).build();
    }
}
