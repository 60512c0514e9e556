package dev.portico.ledger;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The requests of one attempt, each written down before it is sent and after it was answered. */
public interface Steps {

    /** The attempt's id, to mark objects that it makes. */
    String attempt();

    /**
     * One write, done once however often the attempt is begun anew.
     *
     * @param name tells it from the attempt's other steps
     * @param send sends it with the Idempotency-Key that it is given, the same one each time
     * @param find looks in Stripe for what the step would have done, and is empty where it was not done. Asked only
     *     where sending again proves nothing: for a step that was sent before and whose key has aged or has a failure
     *     stored under it
     */
    <T> Mono<T> once(String name, Function<String, Mono<T>> send, Mono<T> find);

    /** One write without a key, as deletions are: {@code find} is asked first whenever it may have been sent before. */
    <T> Mono<T> unkeyed(String name, Mono<T> send, Mono<T> find);
}
