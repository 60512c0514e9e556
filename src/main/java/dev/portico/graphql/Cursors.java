package dev.portico.graphql;

import dev.portico.database.SigningKeys;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Node;
import dev.portico.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes cursors of ids and ids of cursors. A cursor is signed for one list of one viewer with one set of filters, so
 * that a cursor from anywhere else, or made up, is refused instead of leading somewhere.
 */
@Component
final class Cursors {

    private final SigningKeys keys;

    Cursors(SigningKeys keys) {
        this.keys = keys;
    }

    /** The id in a cursor of this list. */
    Mono<String> open(String list, String cursor) {
        return keys.open(list, cursor).switchIfEmpty(Mono.error(() -> Failure.of(FailureReason.CURSOR_INVALID)));
    }

    /** The page with its cursors; {@code after} is the id after which it begins. */
    Mono<Connection<Node>> connect(String list, Page<? extends Node> page, @Nullable String after) {
        return keys.signer(list).map(signer -> {
            List<Connection.Edge<Node>> edges = page.items().stream()
                    .map(node -> new Connection.Edge<Node>(signer.sign(node.id()), node))
                    .toList();
            String start = edges.isEmpty() ? null : edges.get(0).cursor();
            String end = page.end() == null ? null : signer.sign(page.end());
            return new Connection<>(edges, new Connection.PageInfo(page.hasNext(), after != null, start, end));
        });
    }
}
