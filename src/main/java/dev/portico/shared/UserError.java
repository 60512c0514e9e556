package dev.portico.shared;

import java.util.List;

/** An outcome of a mutation that its caller can act on. It is data, in the payload, never a GraphQL error. */
public interface UserError {

    /** Stable, for programs. */
    String code();

    /** For people, in the caller's language. */
    String message();

    /** Where in the input, for example {@code ["input", "returnUrl"]}; empty where no one place is at fault. */
    List<String> path();
}
