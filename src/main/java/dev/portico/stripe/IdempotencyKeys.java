package dev.portico.stripe;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Keys for requests that were given none: unique by this process and a count, so that none costs randomness. */
final class IdempotencyKeys {

    private final String process = UUID.randomUUID().toString();
    private final AtomicLong count = new AtomicLong();

    String next() {
        return process + "-" + count.incrementAndGet();
    }
}
