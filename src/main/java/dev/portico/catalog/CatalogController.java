package dev.portico.catalog;

import dev.portico.configuration.PortalFeatures.SubscriptionUpdateProduct;
import dev.portico.tenancy.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The products of prices, and the catalogue that a configuration offers. */
@Controller
final class CatalogController {

    private final StripePrices prices;
    private final StripeProducts products;

    CatalogController(StripePrices prices, StripeProducts products) {
        this.prices = prices;
        this.products = products;
    }

    @BatchMapping(typeName = "Price", field = "product")
    Mono<Map<Price, Product>> product(List<Price> prices, @ContextValue(name = "viewer") Viewer.Known viewer) {
        return products.of(viewer.account(), prices, Price::productId);
    }

    @BatchMapping(typeName = "SubscriptionUpdateProduct", field = "product")
    Mono<Map<SubscriptionUpdateProduct, Product>> offeredProduct(
            List<SubscriptionUpdateProduct> offered, @ContextValue(name = "viewer") Viewer.Known viewer) {
        return products.of(viewer.account(), offered, SubscriptionUpdateProduct::productId);
    }

    @BatchMapping(typeName = "SubscriptionUpdateProduct", field = "prices")
    Mono<Map<SubscriptionUpdateProduct, List<Price>>> offeredPrices(
            List<SubscriptionUpdateProduct> offered, @ContextValue(name = "viewer") Viewer.Known viewer) {
        return prices.byId(viewer.account(), priceIds(offered)).map(found -> toOffered(offered, found));
    }

    private static Collection<String> priceIds(List<SubscriptionUpdateProduct> offered) {
        return offered.stream().flatMap(product -> product.priceIds().stream()).toList();
    }

    private static Map<SubscriptionUpdateProduct, List<Price>> toOffered(
            List<SubscriptionUpdateProduct> offered, Map<String, Price> prices) {
        return offered.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), product -> toOffered(product, prices)));
    }

    private static List<Price> toOffered(SubscriptionUpdateProduct product, Map<String, Price> prices) {
        return product.priceIds().stream()
                .flatMap(id -> Stream.ofNullable(prices.get(id)))
                .toList();
    }
}
