package dev.portico.eligibility;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule is one constant, one value of the schema, one wording and one line of the README. */
class LimitationTests {

    @Test
    void theSchemaHasEachInTheSameOrder() throws IOException {
        String schema = Files.readString(Path.of("schema/eligibility/eligibility.graphqls"));
        String values = schema.replaceAll("(?s).*enum Limitation \\{(.*?)\\n}.*", "$1");

        assertThat(Pattern.compile("^ {2}([A-Z_]+)$", Pattern.MULTILINE)
                        .matcher(values)
                        .results()
                        .map(value -> value.group(1)))
                .containsExactlyElementsOf(
                        Stream.of(Limitation.values()).map(Enum::name).toList());
    }

    @Test
    void eachIsOneSentenceForACustomer() {
        assertThat(Limitation.values())
                .extracting(LimitationTests::sentence)
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.matches("[A-Z][^.:;(]+\\."));
    }

    @Test
    void theReadmeListsThemAll() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(Stream.of(Limitation.values())
                        .map(LimitationTests::line)
                        .collect(joining("\n", "| --- | --- | --- |\n", "\n\n")));
    }

    private static String line(Limitation limitation) {
        return "| `" + limitation + "` | " + refused(limitation.actions()) + " | " + sentence(limitation) + " |";
    }

    private static String refused(Set<Action> actions) {
        return Stream.concat(
                        actions.containsAll(Action.CHANGES) ? Stream.of("any change") : Stream.empty(),
                        Stream.of(Action.values())
                                .filter(actions::contains)
                                .filter(action ->
                                        !actions.containsAll(Action.CHANGES) || !Action.CHANGES.contains(action))
                                .map(LimitationTests::field))
                .collect(joining(", "));
    }

    /** As the schema calls it. */
    private static String field(Action action) {
        return "`"
                + Pattern.compile("_(.)")
                        .matcher(action.name().toLowerCase(Locale.ROOT))
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT))
                + "`";
    }

    private static String sentence(Limitation limitation) {
        return LimitationReason.of(limitation, Locale.ENGLISH).message();
    }
}
