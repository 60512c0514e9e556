package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Routes;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** Everything that makes or edits a simple thing. */
public final class MakingRoutes {

    private static final List<BiConsumer<Routes, Desk>> ALL = List.of(
            CustomerWrites::register,
            ProductWrites::register,
            PriceWrites::register,
            CouponWrites::register,
            PromotionCodeWrites::register,
            PaymentMethodWrites::register,
            ConfigurationWrites::register,
            TaxRateWrites::register);

    private MakingRoutes() {}

    /** @param clock the time of everything that is on no test clock */
    public static void register(Routes routes, World world, InstantSource clock) {
        Desk desk = new Desk(world, clock);
        ALL.forEach(resource -> resource.accept(routes, desk));
    }
}
