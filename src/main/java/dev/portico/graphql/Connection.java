package dev.portico.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as Relay's specification has it.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">GraphQL Cursor Connections Specification</a>
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    /** The entries without their cursors. */
    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /** An entry with the cursor after which the next page would begin. */
    public record Edge<T>(String cursor, T node) {}

    /** Where the page lies in its list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
