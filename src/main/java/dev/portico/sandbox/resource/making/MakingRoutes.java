package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.wire.Routes;
import java.util.List;
import java.util.function.BiConsumer;

/** Everything that makes or edits a simple thing. */
public final class MakingRoutes {

    private static final List<BiConsumer<Routes, Desk>> ALL = List.of(
            CustomerWrites::register,
            SubscriptionMaking::register,
            ProductWrites::register,
            PriceWrites::register,
            CouponWrites::register,
            PromotionCodeWrites::register,
            PaymentMethodWrites::register,
            ConfigurationWrites::register,
            TaxRateWrites::register);

    private MakingRoutes() {}

    public static void register(Routes routes, Desk desk) {
        ALL.forEach(resource -> resource.accept(routes, desk));
    }
}
