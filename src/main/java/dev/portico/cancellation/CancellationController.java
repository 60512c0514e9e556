package dev.portico.cancellation;

import dev.portico.cancellation.CancelSubscription.SubscriptionCancelPayload;
import dev.portico.cancellation.RenewSubscription.SubscriptionRenewPayload;
import dev.portico.cancellation.SubmitCancellationFeedback.CancellationFeedbackSubmitPayload;
import dev.portico.tenancy.CustomerViewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class CancellationController {

    private final CancelSubscription cancel;
    private final RenewSubscription renew;
    private final SubmitCancellationFeedback submit;

    CancellationController(CancelSubscription cancel, RenewSubscription renew, SubmitCancellationFeedback submit) {
        this.cancel = cancel;
        this.renew = renew;
        this.submit = submit;
    }

    @MutationMapping
    Mono<SubscriptionCancelPayload> subscriptionCancel(CustomerViewer viewer, @Argument SubscriptionCancelInput input) {
        return cancel.cancel(viewer, input);
    }

    @MutationMapping
    Mono<SubscriptionRenewPayload> subscriptionRenew(CustomerViewer viewer, @Argument SubscriptionRenewInput input) {
        return renew.renew(viewer, input);
    }

    @MutationMapping
    Mono<CancellationFeedbackSubmitPayload> cancellationFeedbackSubmit(
            CustomerViewer viewer, @Argument CancellationFeedbackSubmitInput input) {
        return submit.submit(viewer, input);
    }
}
