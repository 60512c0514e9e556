package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the README says is what happens. */
@ServerTest
class ReadmeTests {

    private final Portico portico;
    private final String readme;

    ReadmeTests(Portico portico) throws IOException {
        this.portico = portico;
        this.readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void itsQueriesHaveItsAnswers() {
        List<String> documents = blocks("graphql");
        List<String> answers = blocks("json");

        assertAnswer(portico.platform(documents.get(0)), answers.get(0));
        String token = portico.platform(documents.get(1))
                .data("portalSessionCreate.token")
                .stringValue();
        assertAnswer(portico.post(token, documents.get(2)), answers.get(1));
        assertAnswer(portico.platform(documents.get(3)), answers.get(2));
        assertAnswer(portico.platform(documents.get(4)), answers.get(3));
    }

    @Test
    void itsLinksLeadSomewhere() {
        assertThat(Pattern.compile("]\\((src/[^)]+)\\)")
                        .matcher(readme)
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(file -> Files.exists(Path.of(file)));
    }

    private static void assertAnswer(Portico.Answer answer, String expected) {
        String data = answer.body().path("data").toString().replace('\u00a0', ' ');
        assertThat(JsonMapper.shared().readTree(data))
                .isEqualTo(JsonMapper.shared().readTree(expected));
    }

    private List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
