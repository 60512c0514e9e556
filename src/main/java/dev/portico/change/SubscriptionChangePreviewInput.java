package dev.portico.change;

import org.jspecify.annotations.Nullable;

/** What a change would be; what is null stays as it is. */
record SubscriptionChangePreviewInput(
        String id,
        @Nullable String price,
        @Nullable Long quantity,
        @Nullable String promotionCode,
        @Nullable String configuration) {

    ChangeWish wish() {
        return new ChangeWish(id, price, quantity, promotionCode);
    }
}
