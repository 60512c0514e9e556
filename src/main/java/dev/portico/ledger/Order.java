package dev.portico.ledger;

import dev.portico.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One call of a mutation.
 *
 * @param customer whose mutations it stands in line with; null for what belongs to no customer
 * @param input the input that repetitions are compared by; not stored, only its hash
 * @param decide judges on fresh reads, begun once it is this order's turn
 */
public record Order<P, O extends Outcome>(
        Viewer.Known viewer,
        @Nullable String customer,
        @Nullable String idempotencyKey,
        Object input,
        Undertaking<P, O> undertaking,
        Mono<Decision<P>> decide) {}
