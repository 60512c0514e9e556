package dev.portico.sandbox.resource;

import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.Position;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Handler;
import dev.portico.sandbox.wire.Parameters;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Lists the objects of one type, newest first. */
final class Listing implements Handler {

    private final String type;
    private final List<Filter> filters;

    Listing(String type, Filter... filters) {
        this.type = type;
        this.filters = List.of(filters);
    }

    Set<String> parameters() {
        return Stream.concat(Paging.PARAMETERS.stream(), filters.stream().map(Filter::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ObjectNode handle(Call call) {
        return page(call, source(call));
    }

    /** The list that hangs at a customer's path. */
    ObjectNode ofCustomer(Call call) {
        String customer = call.id("id");
        Retrieval.find(call, "customer", customer);
        return page(call, call.objects().newest(type, Index.CUSTOMER, customer));
    }

    private ObjectNode page(Call call, NavigableMap<Position, ObjectNode> source) {
        Predicate<ObjectNode> kept =
                filters.stream().map(filter -> filter.of(call)).reduce(any -> true, Predicate::and);
        return new Paging(call).page(type, source, id -> position(call.objects(), id), kept);
    }

    private NavigableMap<Position, ObjectNode> source(Call call) {
        for (Filter filter : filters) {
            Index index = filter.index();
            if (index != null && call.parameters().has(filter.name())) {
                return call.objects().newest(type, index, Parameters.text(call.parameters(), filter.name()));
            }
        }
        return call.objects().newest(type);
    }

    private @Nullable Position position(AccountObjects objects, String id) {
        return objects.find(type, id) == null ? null : objects.position(id);
    }
}
