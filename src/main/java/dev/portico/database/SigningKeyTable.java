package dev.portico.database;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One key for each period of thirty days, by the database's clock; whichever server needs it first makes it. */
@Component
final class SigningKeyTable {

    static final String CREATE_CURRENT = """
            insert into signing_key (period, secret)
            values (floor(extract(epoch from now()) / (30 * 86400)), :secret)
            on conflict do nothing
            """;

    /** The current key first, then the one before it; what was signed with an older one no longer counts. */
    static final String LIST_VALID = """
            select period, secret from signing_key
            where period >= floor(extract(epoch from now()) / (30 * 86400)) - 1
            order by period desc
            """;

    private final Database database;

    SigningKeyTable(Database database) {
        this.database = database;
    }

    Mono<List<SigningKey>> listValid() {
        return database.update(Statement.of(CREATE_CURRENT).with("secret", SigningKey.newSecret()))
                .then(database.list(Statement.of(LIST_VALID), SigningKeyTable::toSigningKey));
    }

    private static SigningKey toSigningKey(Readable row) {
        return SigningKey.of(Rows.get(row, "period", Integer.class), Rows.get(row, "secret", byte[].class));
    }
}
