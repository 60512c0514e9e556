package dev.portico.home;

import dev.portico.graphql.FailureErrors;
import dev.portico.shared.Failure;
import dev.portico.shared.Node;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What became of one of several ids: an object, or a failure that leaves the others alone. */
record NodeResult(@Nullable Node node, @Nullable Failure failure) {

    static Mono<NodeResult> of(Mono<Node> read) {
        return read.map(node -> new NodeResult(node, null))
                .onErrorResume(Failure.class, failure -> Mono.just(new NodeResult(null, failure)));
    }

    /** All objects in order, null for each failure, which is an error at its place. */
    static DataFetcherResult<List<@Nullable Node>> join(List<NodeResult> results, DataFetchingEnvironment environment) {
        DataFetcherResult.Builder<List<@Nullable Node>> joined = DataFetcherResult.newResult();
        List<@Nullable Node> nodes = new ArrayList<>();
        for (NodeResult result : results) {
            if (result.failure != null) {
                joined.error(FailureErrors.toError(
                        result.failure,
                        environment.getLocale(),
                        GraphqlErrorBuilder.newError()
                                .path(environment
                                        .getExecutionStepInfo()
                                        .getPath()
                                        .segment(nodes.size()))
                                .location(environment.getField().getSourceLocation())));
            }
            nodes.add(result.node);
        }
        return joined.data(nodes).build();
    }
}
