package dev.portico.node;

import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * A read that a field of a customer will need. It is begun beside the customer's own read, where the engine would begin
 * it only after that, so that a whole home is one round of calls; the field then joins it.
 */
public interface EarlyRead {

    /** The field of {@code Customer} that needs it. */
    String field();

    /** @param arguments of the field, as the document has them; without a cursor */
    Mono<?> begin(Viewer.Known viewer, CustomerScope scope, Map<String, Object> arguments);
}
