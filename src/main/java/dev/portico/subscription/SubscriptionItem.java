package dev.portico.subscription;

import dev.portico.catalog.Price;
import dev.portico.shared.Node;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a subscription.
 *
 * @param quantity null where usage is measured
 */
public record SubscriptionItem(
        String id,
        @Nullable Long quantity,
        Price price,
        OffsetDateTime currentPeriodStart,
        OffsetDateTime currentPeriodEnd)
        implements Node {}
