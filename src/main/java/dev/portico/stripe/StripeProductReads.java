package dev.portico.stripe;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.model.StripeCollection;
import com.stripe.param.ProductListParams;
import dev.portico.tenancy.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Products, each kept by its id; those that are missing are asked for together. */
@Component
final class StripeProductReads {

    /** As many as a page of Stripe's holds. */
    private static final int TOGETHER = 100;

    private final StripeReads reads;
    private final ConcurrentMap<Object, Mono<?>> kept;

    StripeProductReads(StripeReads reads, KeptReads kept) {
        this.reads = reads;
        this.kept = kept.byKey();
    }

    Mono<Map<String, Product>> byId(Account account, Collection<String> ids) {
        var keys = ids.stream().distinct().map(id -> new Key(account, id)).toList();
        return Mono.deferContextual(context -> StripeTraffic.of(context).whileRunning(join(find(keys, context))));
    }

    /** Those that came with prices need no call of their own. */
    void keep(Account account, Collection<Price> prices) {
        for (var price : prices) {
            var product = price.getProductObject();
            if (product != null && !StripeValues.isTrue(product.getDeleted())) {
                kept.putIfAbsent(new Key(account, product.getId()), Mono.just(Optional.of(product)));
            }
        }
    }

    private static Mono<Map<String, Product>> join(Collection<Mono<Optional<Product>>> products) {
        return Flux.merge(products).flatMap(Mono::justOrEmpty).collect(toMap(Product::getId, identity()));
    }

    private Collection<Mono<Optional<Product>>> find(List<Key> keys, ContextView context) {
        Map<Key, Mono<Optional<Product>>> found = new LinkedHashMap<>();
        List<Key> missing = new ArrayList<>();
        for (var key : keys) {
            find(key).ifPresentOrElse(known -> found.put(key, known), () -> missing.add(key));
        }
        for (int from = 0; from < missing.size(); from += TOGETHER) {
            var together = missing.subList(from, Math.min(missing.size(), from + TOGETHER));
            found.putAll(fetch(together, context));
        }
        return found.values();
    }

    @SuppressWarnings("unchecked")
    private Optional<Mono<Optional<Product>>> find(Key key) {
        return Optional.ofNullable((Mono<Optional<Product>>) kept.get(key));
    }

    private Map<Key, Mono<Optional<Product>>> fetch(List<Key> keys, ContextView context) {
        var request = Flights.shared(StripeReads.charged(request(keys), context)
                .doOnNext(products -> keys.forEach(key -> kept.put(key, Mono.just(find(key, products)))))
                .doOnError(failure -> forget(keys))
                .doOnCancel(() -> forget(keys)));
        Map<Key, Mono<Optional<Product>>> each = new LinkedHashMap<>();
        for (var key : keys) {
            each.put(key, request.map(products -> find(key, products)));
        }
        kept.putAll(each);
        return each;
    }

    private static Optional<Product> find(Key key, Map<String, Product> products) {
        return Optional.ofNullable(products.get(key.id));
    }

    private Mono<Map<String, Product>> request(List<Key> keys) {
        var query = ProductListParams.builder().setLimit((long) TOGETHER);
        keys.forEach(key -> query.addId(key.id));
        var built = query.build();
        StripeCall<StripeCollection<Product>> call =
                (stripe, options) -> stripe.v1().products().list(built, options);
        return reads.alone(keys.get(0).account, call)
                .map(list -> list.getData().stream().collect(toMap(Product::getId, identity())));
    }

    private void forget(List<Key> keys) {
        keys.forEach(kept::remove);
    }

    private record Key(Account account, String id) {}
}
