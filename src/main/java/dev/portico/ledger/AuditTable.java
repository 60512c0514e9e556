package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.database.Statement;
import dev.portico.tenancy.Token;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of who did what. */
@Component
final class AuditTable {

    static final String CREATE = """
            insert into audit_log (home, account, livemode, id, platform_key, session, customer, mutation, object, result)
            values (:home, :account, :livemode, :id, :platformKey, :session, :customer, :mutation, :object, :result)
            """;

    private final Database database;

    AuditTable(Database database) {
        this.database = database;
    }

    Mono<Void> create(Attempt attempt, Outcome outcome) {
        return database.update(Statement.of(CREATE)
                        .with("home", attempt.line().home())
                        .with("account", attempt.line().account().id())
                        .with("livemode", attempt.line().account().livemode())
                        .with("id", Token.randomId("aud_"))
                        .with("platformKey", attempt.platformKey(), String.class)
                        .with("session", attempt.session(), String.class)
                        .with("customer", attempt.customer(), String.class)
                        .with("mutation", attempt.mutation())
                        .with("object", outcome.object(), String.class)
                        .with("result", outcome.result()))
                .then();
    }
}
