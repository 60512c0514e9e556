package dev.portico.waiting;

import com.stripe.model.Invoice;
import com.stripe.model.StripeCollection;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoiceListParams.Status;
import dev.portico.stripe.StripeCall;
import dev.portico.stripe.StripeDoor;
import dev.portico.subscription.StripeFreshSubscription;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The writes that end what waits, and how to see in Stripe whether one was done. */
@Component
public final class StripeWaitingEnds {

    /** Why Stripe makes the invoice of a change; others of the subscription may be open beside it. */
    private static final String OF_A_CHANGE = "subscription_update";

    private final StripeDoor door;

    StripeWaitingEnds(StripeDoor door) {
        this.door = door;
    }

    /** Whether a change still waits for a payment. */
    public Mono<Boolean> isPending(Account account, String subscription) {
        StripeCall<Subscription> call =
                (stripe, options) -> stripe.v1().subscriptions().retrieve(subscription, options);
        return door.request(account, call).map(found -> found.getPendingUpdate() != null);
    }

    /** The invoice that a pending change waits for; empty where none waits. */
    Mono<String> findUnpaid(StripeFreshSubscription fresh) {
        Subscription subscription = fresh.subscription();
        return subscription.getPendingUpdate() == null
                ? Mono.empty()
                : findOpen(fresh.scope().account(), subscription.getId());
    }

    private Mono<String> findOpen(Account account, String subscription) {
        var query = InvoiceListParams.builder()
                .setSubscription(subscription)
                .setStatus(Status.OPEN)
                .setLimit(100L)
                .build();
        StripeCall<StripeCollection<Invoice>> call =
                (stripe, options) -> stripe.v1().invoices().list(query, options);
        return door.request(account, call)
                .flatMapIterable(StripeCollection::getData)
                .filter(invoice -> OF_A_CHANGE.equals(invoice.getBillingReason()))
                .next()
                .map(Invoice::getId);
    }

    public Mono<String> voidInvoice(Account account, String invoice, String key) {
        StripeCall<Invoice> call = (stripe, options) -> stripe.v1().invoices().voidInvoice(invoice, options);
        return door.write(account, key, call).map(Invoice::getId);
    }

    public Mono<String> findVoided(Account account, String invoice) {
        StripeCall<Invoice> call = (stripe, options) -> stripe.v1().invoices().retrieve(invoice, options);
        return door.request(account, call)
                .filter(found -> "void".equals(found.getStatus()))
                .map(Invoice::getId);
    }

    public Mono<String> release(Account account, String schedule, String key) {
        StripeCall<SubscriptionSchedule> call =
                (stripe, options) -> stripe.v1().subscriptionSchedules().release(schedule, options);
        return door.write(account, key, call).map(SubscriptionSchedule::getId);
    }

    public Mono<String> findReleased(Account account, String schedule) {
        StripeCall<SubscriptionSchedule> call =
                (stripe, options) -> stripe.v1().subscriptionSchedules().retrieve(schedule, options);
        return door.request(account, call)
                .filter(found -> "released".equals(found.getStatus()))
                .map(SubscriptionSchedule::getId);
    }
}
