package dev.portico.home;

import dev.portico.node.NodeReader;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Node;
import dev.portico.tenancy.Viewer;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Any object by its id. */
@Controller
class NodeController {

    private static final int MOST = 20;
    private static final int AT_ONCE = 5;

    private final List<NodeReader> readers;

    NodeController(List<NodeReader> readers) {
        this.readers = readers;
    }

    @QueryMapping
    Mono<Node> node(Viewer.Known viewer, @Argument String id) {
        return readers.stream()
                .filter(reader -> reader.reads(id))
                .findFirst()
                .map(reader -> reader.read(viewer, id).cast(Node.class))
                .orElseGet(() -> Mono.error(Failure.notFound()));
    }

    @QueryMapping
    Mono<DataFetcherResult<List<@Nullable Node>>> nodes(
            Viewer.Known viewer, @Argument List<String> ids, DataFetchingEnvironment environment) {
        if (ids.size() > MOST) {
            return Mono.error(Failure.of(FailureReason.TOO_MANY_IDS));
        }
        return Flux.fromIterable(ids)
                .flatMapSequential(id -> NodeResult.of(node(viewer, id)), AT_ONCE)
                .collectList()
                .map(results -> NodeResult.join(results, environment));
    }
}
