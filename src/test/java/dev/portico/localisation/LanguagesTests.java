package dev.portico.localisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    static final List<String> SUPPORTED = Languages.SUPPORTED;

    @Test
    void theLanguageOfTheSessionWins() {
        assertThat(chosen("de", List.of("fr"), "it")).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "xx", ""})
    void aSessionWithoutASupportedLanguageLeavesTheChoiceToTheCustomer(String session) {
        assertThat(chosen(session, List.of("fr"), "it")).isEqualTo("fr");
    }

    @Test
    void thePreferredLanguagesComeBeforeTheBrowsers() {
        assertThat(chosen(null, List.of("sw", "fr", "de"), "it")).isEqualTo("fr");
    }

    @Test
    void theBrowserIsAskedWhenNoPreferredLanguageIsSupported() {
        assertThat(chosen(null, List.of("sw", "cy"), "it")).isEqualTo("it");
    }

    @Test
    void aMalformedPreferredLanguageDoesNotSpoilTheOthers() {
        assertThat(chosen(null, List.of("pt_BR", "", "fr"), "it")).isEqualTo("fr");
    }

    @Test
    void withoutAnyWishItIsEnglish() {
        assertThat(chosen(null, List.of(), null)).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ",", ";", ";q=1", "de;q=", "de;q=2", "de;q=NaN", "d\u00e9,;;q", "*", "-", "de--CH"})
    void aMalformedHeaderGivesEnglish(String header) {
        assertThat(chosen(null, List.of(), header)).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr;q=0.5, de;q=0.9, it;q=0.1 | de
            sw, fr;q=0.1                 | fr
            de;q=0, fr;q=0.1             | fr
            fr;q=0.8, es-MX;q=0.9        | es-419
            *, fr;q=0.5                  | fr
            """)
    void theQualityValuesOfTheHeaderAreHonoured(String header, String expected) {
        assertThat(chosen(null, List.of(), header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("SUPPORTED")
    void aSupportedLanguageIsItsOwnMatch(String tag) {
        assertThat(chosen(null, List.of(tag), null)).isEqualTo(tag);
        assertThat(chosen(null, List.of(), tag)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, en",
        "en-ZA, en",
        "de-CH, de",
        "PT-br, pt-BR",
        "pt-AO, pt",
        "fr-BE, fr",
        "es-ES, es",
        "es-MX, es-419",
        "es-AR, es-419",
        "es-US, es-419",
        "no, nb",
        "no-NO, nb",
        "nn, nb",
        "nn-NO, nb",
        "tl, fil",
        "tl-PH, fil",
        "in, id",
        "zh-CN, zh",
        "zh-SG, zh",
        "zh-Hans, zh",
        "zh-Hans-CN, zh",
        "zh-Hans-HK, zh",
        "zh-Hant, zh-TW",
        "zh-Hant-TW, zh-TW",
        "zh-Hant-US, zh-TW",
        "zh-Hant-HK, zh-HK",
        "zh-Hant-MO, zh-HK",
        "zh-MO, zh-HK"
    })
    void aLanguageThatIsNotSupportedGivesTheNearestThatIs(String wish, String expected) {
        assertThat(chosen(null, List.of(), wish)).isEqualTo(expected);
    }

    @Test
    void aVariantComesBeforeItsLanguageWhenBothAreAsked() {
        assertThat(chosen(null, List.of(), "pt-BR,pt;q=0.9,en;q=0.8")).isEqualTo("pt-BR");
    }

    private static String chosen(@Nullable String session, List<String> preferred, @Nullable String acceptLanguage) {
        return Languages.choose(session, preferred, acceptLanguage).toLanguageTag();
    }
}
