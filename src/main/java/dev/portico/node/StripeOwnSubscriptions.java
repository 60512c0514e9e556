package dev.portico.node;

import com.stripe.model.Subscription;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.tenancy.CustomerScope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All subscriptions of a customer, ended ones too, page after page as they are looked at. What is part of a
 * subscription is looked for in here: asking Stripe for it by its id would cost the customer's own and another's
 * differently.
 */
@Component
public final class StripeOwnSubscriptions {

    private static final String ALL = "all";

    private final StripeCustomerReads reads;

    StripeOwnSubscriptions(StripeCustomerReads reads) {
        this.reads = reads;
    }

    public Flux<Subscription> of(CustomerScope scope) {
        return page(scope, PageRequest.first(PageRequest.LARGEST))
                .expand(page -> next(scope, page))
                .concatMapIterable(Page::items, 1);
    }

    private Mono<Page<Subscription>> next(CustomerScope scope, Page<Subscription> page) {
        return page.hasNext() ? page(scope, new PageRequest(PageRequest.LARGEST, page.end())) : Mono.empty();
    }

    private Mono<Page<Subscription>> page(CustomerScope scope, PageRequest page) {
        return reads.subscriptions(scope, ALL, page);
    }
}
