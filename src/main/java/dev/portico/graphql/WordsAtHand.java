package dev.portico.graphql;

import dev.portico.localisation.Languages;
import dev.portico.localisation.Messages;
import dev.portico.localisation.MoneyFormat;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Money;
import graphql.i18n.I18n;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Reads the texts and formats of every language before the first request: whoever needs one first would otherwise wait
 * for a file on a thread that must not.
 */
@Component
final class WordsAtHand implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        Languages.locales().forEach(WordsAtHand::read);
    }

    private static void read(Locale locale) {
        Messages.text(locale, FailureReason.UNEXPECTED);
        MoneyFormat.format(new Money(1, "EUR"), locale);
        for (I18n.BundleType texts : I18n.BundleType.values()) {
            I18n.i18n(texts, locale);
        }
    }
}
