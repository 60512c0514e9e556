package dev.portico.localisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.shared.Money;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250    | EUR | en    | €12.50
            1250    | EUR | de    | 12,50 €
            -1250   | USD | en    | -$12.50
            1250    | JPY | ja    | ￥1,250
            1250    | JPY | en    | ¥1,250
            1250    | KWD | en    | KWD1.250
            10000   | ISK | en    | ISK100
            123456  | EUR | fr    | 1 234,56 €
            123456  | GBP | en-GB | £1,234.56
            123456  | CHF | de    | 1.234,56 CHF
            1250    | XYZ | en    | XYZ 12.50
            """)
    void writesAmountsAsTheLanguageDoes(long minorUnits, String currency, String language, String expected) {
        String formatted = MoneyFormat.format(new Money(minorUnits, currency), Locale.forLanguageTag(language));

        assertThat(formatted.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(expected);
    }
}
