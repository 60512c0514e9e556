package dev.portico.graphql;

import dev.portico.localisation.MoneyFormat;
import dev.portico.shared.Money;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Amounts in the caller's language. */
@Controller
class MoneyController {

    @SchemaMapping
    String formatted(Money money, Locale locale) {
        return MoneyFormat.format(money, locale);
    }
}
