package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.tenancy.Account;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finishes what was left, though nobody asks for it again: after a crash nothing stays half applied. */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 4;
    private static final int TURNS = 100;
    private static final int OLD_ATTEMPTS = 1_000;

    private final AtomicReference<String> lastFailure = new AtomicReference<>("");
    private final Mono<Account> home;
    private final Database database;
    private final CustomerHeadTable heads;
    private final AttemptTable attempts;
    private final Fulfilment fulfilment;

    /** @param home the account of the server's own Stripe key: what belongs to another is for another server */
    Sweeper(
            Mono<Account> home,
            Database database,
            CustomerHeadTable heads,
            AttemptTable attempts,
            Fulfilment fulfilment) {
        this.home = home;
        this.database = database;
        this.heads = heads;
        this.attempts = attempts;
        this.fulfilment = fulfilment;
    }

    /** The next one begins when this has ended. */
    @Scheduled(
            fixedDelayString = "${portico.ledger.sweep-every:5s}",
            initialDelayString = "${portico.ledger.sweep-every:5s}")
    Mono<Void> sweep() {
        return home.flatMap(this::sweep).onErrorResume(this::log);
    }

    private Mono<Void> sweep(Account own) {
        return heads.listLeft(own, TURNS)
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::resumeIfStillLeft, AT_ONCE)
                .then(attempts.deleteOld(own, OLD_ATTEMPTS));
    }

    private Mono<Void> resumeIfStillLeft(Turn left) {
        return database.shielded(heads.take(left.line(), left.attempt()).flatMap(fulfilment::resume))
                .onErrorResume(this::log);
    }

    /** The same failure once, and only its name. */
    private Mono<Void> log(Throwable failure) {
        String name = Attempts.name(failure);
        if (!name.equals(lastFailure.getAndSet(name))) {
            LOG.warn("An unfinished mutation could not be finished yet: {}", name);
        }
        return Mono.empty();
    }
}
