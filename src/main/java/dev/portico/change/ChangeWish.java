package dev.portico.change;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for; what is null stays as it is.
 *
 * @param id of the subscription
 */
record ChangeWish(
        String id,
        @Nullable String price,
        @Nullable Long quantity,
        @Nullable String promotionCode) {

    boolean isEmpty() {
        return price == null && quantity == null && promotionCode == null;
    }

    /** The same for the same wish only. */
    String hash() {
        return Digest.of(List.of(
                id,
                Objects.requireNonNullElse(price, ""),
                quantity == null ? "" : quantity.toString(),
                Objects.requireNonNullElse(promotionCode, "")));
    }
}
