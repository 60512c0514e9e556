package dev.portico.node;

import dev.portico.shared.Failure;
import dev.portico.stripe.ObjectKind;
import dev.portico.stripe.StripeCall;
import dev.portico.stripe.StripeDoor;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The scope in which an id is resolved. For a customer that is always their own, whatever the id, so nothing is asked
 * about objects of others. For the business it is that of the customer whose object it is, so that both then read the
 * same way.
 */
@Component
public final class StripeOwners {

    /** Where an object of Stripe tells its customer. */
    private static final Map<ObjectKind, Lookup> LOOKUPS = Map.of(
            ObjectKind.SUBSCRIPTION,
                    id -> (stripe, options) -> Owner.customer(
                            stripe.v1().subscriptions().retrieve(id, options).getCustomer()),
            ObjectKind.SUBSCRIPTION_ITEM,
                    id -> (stripe, options) -> Owner.object(stripe.v1()
                            .subscriptionItems()
                            .retrieve(id, options)
                            .getSubscription()),
            ObjectKind.INVOICE,
                    id -> (stripe, options) -> Owner.customer(
                            stripe.v1().invoices().retrieve(id, options).getCustomer()),
            ObjectKind.PAYMENT_METHOD,
                    id -> (stripe, options) -> Owner.customer(
                            stripe.v1().paymentMethods().retrieve(id, options).getCustomer()),
            ObjectKind.TAX_ID,
                    id -> (stripe, options) -> Owner.customer(
                            stripe.v1().taxIds().retrieve(id, options).getCustomer()));

    private final StripeDoor door;

    StripeOwners(StripeDoor door) {
        this.door = door;
    }

    /** Not found where the object belongs to no customer. */
    public Mono<CustomerScope> scope(Viewer.Known viewer, String id) {
        return viewer instanceof CustomerViewer customer
                ? Mono.just(customer.scope())
                : requestOwner(viewer, id).map(viewer::scope);
    }

    private Mono<String> requestOwner(Viewer.Known viewer, String id) {
        ObjectKind kind = ObjectKind.find(id);
        Lookup lookup = kind == null ? null : LOOKUPS.get(kind);
        return lookup == null
                ? Mono.error(Failure.notFound())
                : door.request(viewer.account(), lookup.of(id)).flatMap(owner -> customer(viewer, owner));
    }

    private Mono<String> customer(Viewer.Known viewer, Owner owner) {
        if (owner.object() != null) {
            return requestOwner(viewer, owner.object());
        }
        return Mono.justOrEmpty(owner.customer()).switchIfEmpty(Mono.error(Failure::notFound));
    }

    private interface Lookup {
        StripeCall<Owner> of(String id);
    }

    /** The customer, or the object that in turn knows it; neither where there is none. */
    private record Owner(
            @Nullable String customer, @Nullable String object) {

        static Owner customer(@Nullable String id) {
            return new Owner(id, null);
        }

        static Owner object(@Nullable String id) {
            return new Owner(null, id);
        }
    }
}
