package dev.portico.sandbox.resource;

import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.lifecycle.LifeCycle;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.resource.making.MakingRoutes;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Routes;
import java.util.List;

/** Every resource this sandbox has. */
public final class Resources {

    private static final List<Resource> READ_ONLY = List.of(
            ReadResource.of(
                    "/v1/prices",
                    "price",
                    Filter.reference("product", Index.PRODUCT),
                    Filter.flag("active"),
                    Filter.text("currency"),
                    Filter.oneOf("type", "one_time", "recurring"),
                    Filter.anyOf("lookup_keys", "lookup_key"),
                    Filter.hash("recurring", "interval", "usage_type", "meter"),
                    Filter.moment("created")),
            ReadResource.of(
                    "/v1/payment_methods",
                    "payment_method",
                    Filter.reference("customer", Index.CUSTOMER),
                    Filter.text("type"),
                    Filter.oneOf("allow_redisplay", "always", "limited", "unspecified")),
            ReadResource.of("/v1/coupons", "coupon", Filter.moment("created")),
            ReadResource.of(
                    "/v1/promotion_codes",
                    "promotion_code",
                    Filter.ignoringCase("code"),
                    Filter.flag("active"),
                    Filter.reference("coupon", "/promotion/coupon"),
                    Filter.reference("customer", Index.CUSTOMER),
                    Filter.moment("created")),
            ReadResource.of(
                    "/v1/billing_portal/configurations",
                    "billing_portal.configuration",
                    Filter.flag("active"),
                    Filter.flag("is_default")),
            ReadResource.of("/v1/tax_rates", "tax_rate", Filter.flag("active"), Filter.flag("inclusive")));

    private Resources() {}

    /** Those of a world that lives: what is due is done as its clock moves. */
    public static Routes routes(World world, WorldClock clock) {
        Routes routes = new Routes();
        Desk desk = new Desk(world, clock);
        MakingRoutes.register(routes, desk);
        List.of(
                        new Accounts(world),
                        new Customers(),
                        new Subscriptions(),
                        new SubscriptionWrites(desk),
                        new Schedules(desk),
                        new InvoiceWrites(desk),
                        new Invoices(),
                        new InvoiceItems(desk),
                        new PaymentIntents(desk),
                        new Products(),
                        new TaxIds(),
                        new Events(),
                        new TestClocks(world, clock, LifeCycle.of(world, clock)))
                .forEach(resource -> resource.register(routes));
        READ_ONLY.forEach(resource -> resource.register(routes));
        return routes;
    }
}
