package dev.portico.change;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Changing subscriptions, and seeing beforehand what that costs. */
@Controller
final class SubscriptionChangeController {

    private final PreviewChange preview;
    private final UpdateSubscription update;

    SubscriptionChangeController(PreviewChange preview, UpdateSubscription update) {
        this.preview = preview;
        this.update = update;
    }

    @QueryMapping
    Mono<SubscriptionChangePreview> subscriptionChangePreview(
            Viewer.Known viewer, @Argument SubscriptionChangePreviewInput input) {
        return preview.preview(under(viewer, input.configuration()), input.wish());
    }

    @MutationMapping
    Mono<SubscriptionUpdatePayload> subscriptionUpdate(CustomerViewer viewer, @Argument SubscriptionUpdateInput input) {
        return update.update(viewer, input);
    }

    /** A session has its configuration; only the business looks at others. */
    private static Viewer.Known under(Viewer.Known viewer, @Nullable String configuration) {
        if (configuration == null) {
            return viewer;
        }
        if (viewer instanceof PlatformViewer platform) {
            return platform.under(configuration);
        }
        throw Failure.of(FailureReason.PLATFORM_ONLY);
    }
}
