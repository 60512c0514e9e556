package dev.portico.catalog;

import dev.portico.shared.Failure;
import dev.portico.stripe.StripeAccountReads;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.tenancy.Account;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stripe's products as ours, always many at a time. */
@Component
final class StripeProducts {

    private final StripeAccountReads reads;

    StripeProducts(StripeAccountReads reads) {
        this.reads = reads;
    }

    Mono<Product> get(Account account, String id) {
        return byId(account, Set.of(id))
                .flatMap(found -> Mono.justOrEmpty(found.get(id)))
                .switchIfEmpty(Mono.error(Failure::notFound));
    }

    /** For each of the parents its product, where that still exists. */
    <T> Mono<Map<T, Product>> of(Account account, Collection<T> parents, Function<T, String> productId) {
        Set<String> ids = parents.stream().map(productId).collect(Collectors.toSet());
        return byId(account, ids)
                .map(products -> parents.stream()
                        .distinct()
                        .filter(parent -> products.containsKey(productId.apply(parent)))
                        .collect(Collectors.toMap(
                                Function.identity(), parent -> products.get(productId.apply(parent)))));
    }

    private Mono<Map<String, Product>> byId(Account account, Set<String> ids) {
        return reads.products(account, ids).map(StripeProducts::toProducts);
    }

    private static Map<String, Product> toProducts(Map<String, com.stripe.model.Product> products) {
        return products.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> toProduct(entry.getValue())));
    }

    static Product toProduct(com.stripe.model.Product product) {
        return new Product(
                product.getId(),
                product.getName(),
                product.getDescription(),
                product.getUnitLabel(),
                StripeValues.isTrue(product.getActive()),
                toImages(product.getImages()));
    }

    private static List<URL> toImages(@Nullable List<String> images) {
        return StripeLists.items(images).stream()
                .flatMap(image -> Stream.ofNullable(StripeValues.findUrl(image)))
                .toList();
    }
}
