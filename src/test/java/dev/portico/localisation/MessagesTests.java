package dev.portico.localisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.shared.FailureReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {

    private static final Properties BASE = file("messages.properties");

    static final List<String> SUPPORTED = Languages.SUPPORTED;

    /** English variants read the base file. */
    static Stream<String> translated() {
        return SUPPORTED.stream().filter(tag -> !tag.startsWith("en"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAWording(FailureReason reason) {
        assertThat(Messages.text(Locale.ENGLISH, reason)).isNotBlank();
    }

    @Test
    void noWordingIsLeftOverFromAReasonThatIsGone() {
        assertThat(BASE.stringPropertyNames().stream().filter(key -> key.startsWith("failure.")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(FailureReason.values())
                        .map(reason -> "failure." + reason.name())
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("SUPPORTED")
    void everyKeyGivesTextInEveryLanguage(String tag) {
        assertThat(BASE.stringPropertyNames())
                .allSatisfy(key -> assertThat(Messages.text(Locale.forLanguageTag(tag), key, 42))
                        .isNotBlank()
                        .doesNotContain("{", "}", "''"));
    }

    /** Java has its own order of files to try, such as zh_Hant before zh_HK and the old code of Indonesian. */
    @ParameterizedTest
    @MethodSource("translated")
    void everyLanguageIsReadFromItsOwnFile(String tag) {
        assertThat(Messages.bundle(Locale.forLanguageTag(tag)).getLocale().toLanguageTag())
                .isEqualTo(tag);
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyFileHasTheKeysOfTheBase(String tag) {
        assertThat(translation(tag).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(BASE.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyTranslationKeepsThePlaceholders(String tag) {
        Properties translation = translation(tag);

        assertThat(BASE.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(placeholders(translation, key)).as(key).isEqualTo(placeholders(BASE, key)));
    }

    /** A single apostrophe disappears, and takes the placeholders after it with it. */
    @ParameterizedTest
    @FieldSource("SUPPORTED")
    void everyApostropheIsWrittenTwice(String tag) {
        Properties patterns = tag.startsWith("en") ? BASE : translation(tag);

        assertThat(patterns.values())
                .allSatisfy(pattern ->
                        assertThat(pattern.toString().replace("''", "")).doesNotContain("'"));
    }

    @Test
    void aLanguageWithoutAFileReadsTheBaseAndNotTheLanguageOfTheMachine() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try {
            assertThat(Messages.bundle(Locale.forLanguageTag("en-AU")).getLocale())
                    .isEqualTo(Locale.ROOT);
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static int placeholders(Properties patterns, String key) {
        return new MessageFormat(requireNonNull(patterns.getProperty(key)), Locale.ROOT)
                .getFormatsByArgumentIndex()
                .length;
    }

    private static Properties translation(String tag) {
        return file("messages_" + tag.replace('-', '_') + ".properties");
    }

    private static Properties file(String name) {
        Properties properties = new Properties();
        try (var stream = requireNonNull(MessagesTests.class.getResourceAsStream("/messages/" + name), name)) {
            properties.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return properties;
    }
}
