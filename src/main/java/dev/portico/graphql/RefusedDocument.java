package dev.portico.graphql;

import dev.portico.shared.FailureReason;
import graphql.execution.AbortExecutionException;

/** Ends an execution before its first field. The answer says why in the caller's language. */
final class RefusedDocument extends AbortExecutionException {

    private final FailureReason reason;

    RefusedDocument(FailureReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    FailureReason reason() {
        return reason;
    }
}
