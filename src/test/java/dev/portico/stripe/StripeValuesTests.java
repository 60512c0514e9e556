package dev.portico.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.shared.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeValuesTests {

    @Test
    void countsSecondsInUtc() {
        assertThat(StripeValues.toTime(1_790_000_000L)).hasToString("2026-09-21T14:13:20Z");
        assertThat(StripeValues.findTime(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "http://exa mple.com", "nonsense://example.com", "https://["})
    void leavesOutWhatIsNoUrl(String text) {
        assertThat(StripeValues.findUrl(text)).isNull();
    }

    @Test
    void readsUrls() {
        assertThat(StripeValues.findUrl("https://example.com/a?b=c")).hasToString("https://example.com/a?b=c");
    }

    @Test
    void leavesOutWhatIsNoCountryOrCurrency() {
        assertThat(StripeValues.findCountry("FR")).isEqualTo("FR");
        assertThat(StripeValues.findCountry("France")).isNull();
        assertThat(StripeValues.findCurrency("jpy")).isEqualTo(Currency.getInstance("JPY"));
        assertThat(StripeValues.findCurrency("zzz")).isNull();
    }

    @Test
    void makesMoneyOfAnAmountAndACurrencyOnly() {
        assertThat(StripeValues.findMoney(-500L, "eur")).isEqualTo(new Money(-500, "EUR"));
        assertThat(StripeValues.findMoney(null, "eur")).isNull();
        assertThat(StripeValues.findMoney(0L, null)).isNull();
    }
}
