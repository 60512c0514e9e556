package dev.portico.change;

import org.jspecify.annotations.Nullable;

/** What is to change; what is null stays as it is. */
record SubscriptionUpdateInput(
        String id,
        @Nullable String price,
        @Nullable Long quantity,
        @Nullable String promotionCode,
        @Nullable String previewToken,
        @Nullable String idempotencyKey) {

    ChangeWish wish() {
        return new ChangeWish(id, price, quantity, promotionCode);
    }
}
