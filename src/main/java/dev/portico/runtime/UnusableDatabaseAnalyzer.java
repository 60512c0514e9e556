package dev.portico.runtime;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The named database cannot be used, as the migrations, which meet it first, find out. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** By class of SQLSTATE. */
    private static final Map<String, String> SENTENCES = Map.of(
            "08", "SPRING_R2DBC_URL must name a PostgreSQL that can be reached.",
            "28", "SPRING_R2DBC_USERNAME and SPRING_R2DBC_PASSWORD must be what the PostgreSQL accepts.",
            "3D", "SPRING_R2DBC_URL must name a database that exists.");

    private final Environment environment;

    UnusableDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        String state = cause.getSQLState();
        String sentence = state == null || state.length() < 2 ? null : SENTENCES.get(state.substring(0, 2));
        if (sentence == null || !DatabaseNamed.in(environment)) {
            return null;
        }
        return new FailureAnalysis(sentence, null, failure);
    }
}
