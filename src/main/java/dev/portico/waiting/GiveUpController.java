package dev.portico.waiting;

import dev.portico.tenancy.CustomerViewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Giving up what waits. */
@Controller
final class GiveUpController {

    private final GiveUpChange giveUp;

    GiveUpController(GiveUpChange giveUp) {
        this.giveUp = giveUp;
    }

    @MutationMapping
    Mono<SubscriptionCancelPendingChangePayload> subscriptionCancelPendingChange(
            CustomerViewer viewer, @Argument SubscriptionCancelPendingChangeInput input) {
        return giveUp.giveUp(viewer, input);
    }

    @MutationMapping
    Mono<SubscriptionCancelScheduledChangePayload> subscriptionCancelScheduledChange(
            CustomerViewer viewer, @Argument SubscriptionCancelScheduledChangeInput input) {
        return giveUp.giveUp(viewer, input);
    }
}
