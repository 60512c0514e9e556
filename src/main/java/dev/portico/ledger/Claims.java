package dev.portico.ledger;

import dev.portico.ledger.AttemptWatch.Stage;
import dev.portico.ledger.Turn.Line;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Token;
import dev.portico.tenancy.Viewer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Writes an order down as an attempt, or finds the attempt that its key stands for. */
final class Claims {

    /** As Stripe has it. */
    private static final int LONGEST_KEY = 255;

    private final Mono<Account> home;
    private final AttemptTable attempts;
    private final AttemptWatch watch;

    /** @param home the account of the server's own Stripe key */
    Claims(Mono<Account> home, AttemptTable attempts, AttemptWatch watch) {
        this.home = home;
        this.attempts = attempts;
        this.watch = watch;
    }

    Mono<Attempt> claim(Order<?, ?> order) {
        return home.flatMap(own -> attempts.claim(toAttempt(own, order)))
                .delayUntil(attempt -> watch.reached(attempt.at(Stage.CLAIMED)));
    }

    /** Whether the order has a key that can be used, or none. */
    static boolean isUsable(@Nullable String key) {
        return key == null
                || !key.isEmpty()
                        && key.length() <= LONGEST_KEY
                        && key.codePoints().noneMatch(Claims::isNoText);
    }

    /** What PostgreSQL does not keep as it is, and what no key is made of. */
    private static boolean isNoText(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
    }

    /** Whether the key was used for something else before. */
    static boolean isReused(Order<?, ?> order, Attempt attempt) {
        return !attempt.inputHash().equals(Undertakings.hash(order.input()));
    }

    private static Attempt toAttempt(Account home, Order<?, ?> order) {
        String id = Token.randomId("att_");
        String customer = Objects.requireNonNullElse(order.customer(), id);
        return new Attempt(
                new Line(home.id(), order.viewer().account(), customer),
                id,
                order.undertaking().name(),
                owner(order.viewer()),
                session(order.viewer()),
                order.idempotencyKey(),
                Undertakings.hash(order.input()),
                null,
                null,
                false);
    }

    private static String owner(Viewer.Known viewer) {
        if (viewer instanceof CustomerViewer customer) {
            return customer.scope().customer();
        }
        return ((PlatformViewer) viewer).key();
    }

    private static @Nullable String session(Viewer.Known viewer) {
        return viewer instanceof CustomerViewer customer ? customer.session() : null;
    }
}
