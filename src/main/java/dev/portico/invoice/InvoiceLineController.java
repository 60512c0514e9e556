package dev.portico.invoice;

import dev.portico.catalog.Price;
import dev.portico.catalog.StripePrices;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The lines of invoices and their prices. */
@Controller
final class InvoiceLineController {

    private final StripeInvoiceLines lines;
    private final StripePrices prices;

    InvoiceLineController(StripeInvoiceLines lines, StripePrices prices) {
        this.lines = lines;
        this.prices = prices;
    }

    @SchemaMapping
    Mono<Page<InvoiceLine>> lines(Invoice invoice, Viewer.Known viewer, PageRequest page) {
        return lines.list(viewer.scope(invoice.source().customer()), invoice, page);
    }

    @BatchMapping
    Mono<Map<InvoiceLine, Price>> price(List<InvoiceLine> lines, @ContextValue(name = "viewer") Viewer.Known viewer) {
        return prices.byId(viewer.account(), priceIds(lines)).map(found -> toPrices(lines, found));
    }

    private static Collection<String> priceIds(List<InvoiceLine> lines) {
        return lines.stream().flatMap(line -> Stream.ofNullable(line.priceId())).toList();
    }

    private static Map<InvoiceLine, Price> toPrices(List<InvoiceLine> lines, Map<String, Price> prices) {
        return lines.stream()
                .distinct()
                .filter(line -> find(prices, line.priceId()) != null)
                .collect(Collectors.toMap(Function.identity(), line -> prices.get(line.priceId())));
    }

    private static @Nullable Price find(Map<String, Price> prices, @Nullable String id) {
        return id == null ? null : prices.get(id);
    }
}
