package dev.portico.stripe.transport;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * How many requests of one account run at once: halved when Stripe's limiter refuses one, and grown by one for each
 * round of answers. Who comes when all turns are taken waits, in order, without a thread.
 *
 * @see <a href="https://docs.stripe.com/rate-limits">Stripe: rate limits</a>
 */
final class AccountLimit {

    private static final int LONGEST_QUEUE = 1_000;

    private final int ceiling;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private double allowed;
    private int running;
    private int halvings;

    AccountLimit(int ceiling) {
        this.ceiling = ceiling;
        this.allowed = ceiling;
    }

    <T> Mono<T> within(Mono<T> request, Predicate<T> refused) {
        return Mono.defer(() -> {
            var turn = new Turn();
            return enter(turn)
                    .then(request)
                    .doOnNext(answer -> adapt(turn, refused.test(answer)))
                    .doFinally(signal -> leave(turn));
        });
    }

    synchronized int allowed() {
        return (int) allowed;
    }

    private synchronized Mono<Void> enter(Turn turn) {
        if (running < allowed()) {
            run(turn);
            return Mono.empty();
        }
        if (waiting.size() == LONGEST_QUEUE) {
            return Mono.error(Failure.passing(FailureReason.STRIPE_BUSY, null));
        }
        waiting.add(turn);
        return turn.granted.asMono();
    }

    private void leave(Turn turn) {
        // Outside the lock: a granted turn sends its request.
        next(turn).forEach(granted -> granted.granted.tryEmitEmpty());
    }

    private synchronized List<Turn> next(Turn left) {
        if (left.running) {
            running--;
        } else {
            waiting.remove(left);
        }
        List<Turn> next = new ArrayList<>();
        while (running < allowed() && !waiting.isEmpty()) {
            next.add(run(waiting.remove()));
        }
        return next;
    }

    private Turn run(Turn turn) {
        running++;
        turn.running = true;
        turn.halvings = halvings;
        return turn;
    }

    /** Requests that were under way together are refused together; they halve once. */
    private synchronized void adapt(Turn turn, boolean refused) {
        if (!refused) {
            allowed = Math.min(ceiling, allowed + 1 / allowed);
        } else if (turn.halvings == halvings) {
            allowed = Math.max(1, allowed / 2);
            halvings++;
        }
    }

    private static final class Turn {

        private final Sinks.Empty<Void> granted = Sinks.empty();
        private boolean running;
        private int halvings;
    }
}
