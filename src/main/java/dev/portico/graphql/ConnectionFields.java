package dev.portico.graphql;

import dev.portico.shared.Node;
import dev.portico.shared.Page;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns the {@link Page} that a handler returns for a {@code ...Connection} field into a {@link Connection}. */
@Component
final class ConnectionFields extends GraphQLTypeVisitorStub {

    private final Cursors cursors;

    ConnectionFields(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            FieldCoordinates place =
                    FieldCoordinates.coordinates((GraphQLFieldsContainer) context.getParentNode(), field);
            DataFetcher<?> fetcher = code.getDataFetcher(place, field);
            code.dataFetcher(place, (DataFetcher<?>) environment -> connect(fetcher.get(environment), environment));
        }
        return TraversalControl.CONTINUE;
    }

    private Mono<Connection<Node>> connect(@Nullable Object fetched, DataFetchingEnvironment environment) {
        Mono<?> page = fetched instanceof Mono<?> later ? later : Mono.justOrEmpty(fetched);
        return page.flatMap(value -> connect((Page<?>) value, environment));
    }

    @SuppressWarnings("unchecked")
    private Mono<Connection<Node>> connect(Page<?> page, DataFetchingEnvironment environment) {
        return cursors.connect(
                PageArguments.list(environment), (Page<? extends Node>) page, environment.getArgument("after"));
    }
}
