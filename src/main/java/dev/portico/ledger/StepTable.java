package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import io.r2dbc.spi.Readable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of requests to Stripe, written by whoever has the turn. */
@Component
final class StepTable {

    /**
     * @param number of the Idempotency-Key
     * @param fresh whether it was never sent before
     * @param doubtful whether sending it again with this key proves nothing
     */
    record Step(int number, boolean fresh, boolean doubtful) {}

    /** Stripe forgets a key after a day, and answers a stored 500 for ever. */
    private static final String STATE = """
            number, xmax = 0 as fresh, failed or sent_at < now() - interval '23 hours' as doubtful
            """;

    private static final String OF_STEP = """
            home = :home and account = :account and livemode = :livemode and ledger_step.attempt = :attempt and name = :name
            """;

    static final String BEGIN = CustomerHeadTable.HELD + """
            insert into ledger_step (home, account, livemode, attempt, name)
            select :home, :account, :livemode, :attempt, :name from held
            on conflict (home, account, livemode, attempt, name) do update set number = ledger_step.number
            returning
            """ + STATE;

    static final String RENEW =
            CustomerHeadTable.HELD + """
            update ledger_step set number = number + 1, sent_at = now(), failed = false
            where exists (select from held) and
            """ + OF_STEP + "returning number, false as fresh, false as doubtful";

    static final String ANSWER = CustomerHeadTable.HELD + """
            update ledger_step set answered_at = now(), failed = :failed where exists (select from held) and
            """ + OF_STEP;

    private final Database database;
    private final CustomerHeadTable heads;

    StepTable(Database database, CustomerHeadTable heads) {
        this.database = database;
        this.heads = heads;
    }

    /** Each of these fails where the turn was lost. */
    Mono<Step> begin(Turn turn, String name) {
        return find(ofStep(BEGIN, turn, name));
    }

    /** To be sent with the next key. */
    Mono<Step> renew(Turn turn, String name) {
        return find(ofStep(RENEW, turn, name));
    }

    /** @param failed whether Stripe answers so for ever, without telling whether anything was done */
    Mono<Void> answer(Turn turn, String name, boolean failed) {
        return heads.updateHeld(ofStep(ANSWER, turn, name).with("failed", failed));
    }

    private Mono<Step> find(Statement statement) {
        return database.find(statement, StepTable::toStep).switchIfEmpty(Mono.error(Turn::lost));
    }

    private Statement ofStep(String sql, Turn turn, String name) {
        return heads.held(sql, turn).with("name", name);
    }

    private static Step toStep(Readable row) {
        return new Step(
                Rows.get(row, "number", Integer.class),
                Rows.get(row, "fresh", Boolean.class),
                Rows.get(row, "doubtful", Boolean.class));
    }
}
