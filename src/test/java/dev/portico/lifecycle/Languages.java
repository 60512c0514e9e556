package dev.portico.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The same customer in three languages, who tries what must be refused and change nothing. */
record Languages(Lives lives, List<Life> sessions) {

    static Languages of(Lives lives, Life life, List<String> portal) {
        String configuration = lives.configuration(life.catalogue(), portal);
        return new Languages(
                lives,
                Stream.of("en", "de", "ja")
                        .map(locale -> lives.in(locale, life, configuration))
                        .toList());
    }

    Life english() {
        return sessions.get(0);
    }

    /** @param code the error's, or the reason's where there are reasons */
    void refuses(String code, Function<Life, JsonNode> attempt) {
        Object before = everything();
        Set<List<String>> wordings = new HashSet<>();
        for (Life session : sessions) {
            JsonNode payload = attempt.apply(session);
            assertThat(codes(payload)).as("%s", payload).contains(code);
            wordings.add(texts(payload, "message"));
        }
        assertThat(wordings).as("wordings of " + code).hasSize(sessions.size());
        assertThat(everything()).as("left by " + code).isEqualTo(before);
    }

    /** What of the sandbox could have changed. */
    private Object everything() {
        return List.of(
                english().stripe(),
                english().invoices(),
                lives.make.get(
                        "/v1/invoiceitems?limit=100&customer=" + english().customer()),
                lives.make.get("/v1/customers/" + english().customer()),
                lives.make.get("/v1/events?limit=100"));
    }

    private static List<String> codes(JsonNode payload) {
        return texts(payload, "code");
    }

    private static List<String> texts(JsonNode payload, String field) {
        return payload.path("userErrors")
                .valueStream()
                .flatMap(error ->
                        Stream.concat(Stream.of(error), error.path("reasons").valueStream()))
                .map(said -> said.path(field).asString())
                .toList();
    }
}
