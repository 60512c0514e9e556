package dev.portico.node;

import dev.portico.shared.PageRequest;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** How many entries the field asks for; one that asks for none, or too many, fails by itself. */
    static int first(Map<String, Object> arguments) {
        return arguments.get("first") instanceof Integer first
                ? Math.max(1, Math.min(first, PageRequest.LARGEST))
                : PageRequest.USUAL;
    }

    /** The value of an argument of an enum type; null where it is not given. */
    static <E extends Enum<E>> @Nullable E find(Map<String, Object> arguments, String name, Class<E> type) {
        Object value = arguments.get(name);
        return value == null ? null : Enum.valueOf(type, value.toString());
    }
}
