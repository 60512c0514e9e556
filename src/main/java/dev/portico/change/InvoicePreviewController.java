package dev.portico.change;

import dev.portico.catalog.Price;
import dev.portico.catalog.StripePrices;
import dev.portico.change.InvoicePreview.InvoicePreviewLine;
import dev.portico.subscription.BillingSubscription;
import dev.portico.subscription.BillingSubscription.SubscriptionStatus;
import dev.portico.tenancy.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Invoices to come, and the prices on their lines. */
@Controller
final class InvoicePreviewController {

    private static final Set<SubscriptionStatus> ENDED =
            Set.of(SubscriptionStatus.CANCELED, SubscriptionStatus.INCOMPLETE_EXPIRED);

    private final StripeInvoicePreviews previews;
    private final StripePrices prices;

    InvoicePreviewController(StripeInvoicePreviews previews, StripePrices prices) {
        this.previews = previews;
        this.prices = prices;
    }

    @SchemaMapping
    Mono<InvoicePreview> upcomingInvoice(BillingSubscription subscription, Viewer.Known viewer) {
        return ENDED.contains(subscription.status())
                ? Mono.empty()
                : previews.findUpcoming(viewer.account(), subscription.id());
    }

    @BatchMapping
    Mono<Map<InvoicePreviewLine, Price>> price(
            List<InvoicePreviewLine> lines, @ContextValue(name = "viewer") Viewer.Known viewer) {
        List<String> ids = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.priceId()))
                .toList();
        return prices.byId(viewer.account(), ids).map(found -> toPrices(lines, found));
    }

    private static Map<InvoicePreviewLine, Price> toPrices(List<InvoicePreviewLine> lines, Map<String, Price> prices) {
        return lines.stream()
                .distinct()
                .filter(line -> line.priceId() != null && prices.containsKey(line.priceId()))
                .collect(Collectors.toMap(Function.identity(), line -> prices.get(line.priceId())));
    }
}
