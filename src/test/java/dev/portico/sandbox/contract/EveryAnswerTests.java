package dev.portico.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.SandboxHttp;
import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.demo.DemoWorld;
import dev.portico.sandbox.resource.Resources;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiServer;
import dev.portico.sandbox.wire.Listeners;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each list of the demo world, and each kind of object by itself, in Stripe's shape: the listener refuses any other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerTests {

    private static final int RETRIEVED = 40;

    private World world;
    private ApiServer server;
    private SandboxHttp http;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        world = World.open(folder, new DemoWorld(), InstantSource.system());
        WorldClock clock = new WorldClock(world, InstantSource.system());
        server = ApiServer.bind(0, world, Resources.routes(world, clock), clock, Listeners.load());
        http = new SandboxHttp(server.port());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/accounts",
                "/v1/customers",
                "/v1/subscriptions?status=all",
                "/v1/subscription_schedules",
                "/v1/prices",
                "/v1/products",
                "/v1/invoices",
                "/v1/payment_methods",
                "/v1/coupons",
                "/v1/promotion_codes",
                "/v1/tax_rates",
                "/v1/billing_portal/configurations",
            })
    void aListAndItsObjectsAreStripes(String list) throws Exception {
        String path = list.split("\\?")[0];
        List<JsonNode> listed = get(list + (list.contains("?") ? "&" : "?") + "limit=100")
                .path("data")
                .valueStream()
                .toList();
        assertThat(listed).isNotEmpty();
        for (JsonNode object : listed.subList(0, Math.min(RETRIEVED, listed.size()))) {
            assertThat(get(path + "/" + object.path("id").asString()).path("object"))
                    .isEqualTo(object.path("object"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/account",
                "/v1/subscription_items?subscription=sub_demo_multi",
                "/v1/invoices/in_demo_card_01/lines",
                "/v1/customers/cus_demo_methods/payment_methods?limit=100",
                "/v1/customers/cus_demo_methods/payment_methods/pm_demo_methods_visa",
                "/v1/customers/cus_demo_card/tax_ids",
                "/v1/customers/cus_demo_deleted",
                "/v1/customers/cus_demo_card?expand[]=tax_ids&expand[]=subscriptions&expand[]=tax"
                        + "&expand[]=invoice_settings.default_payment_method&expand[]=invoice_credit_balance",
                "/v1/customers?limit=100&expand[]=data.subscriptions.data.items&expand[]=data.tax_ids",
                "/v1/subscriptions?limit=100&status=all&expand[]=data.customer&expand[]=data.discounts.source.coupon"
                        + "&expand[]=data.schedule&expand[]=data.latest_invoice.payments&expand[]=data.default_payment_method",
                "/v1/invoices?limit=100&expand[]=data.payments&expand[]=data.confirmation_secret&expand[]=data.customer",
                "/v1/prices?limit=100&expand[]=data.product&expand[]=data.tiers&expand[]=data.currency_options",
                "/v1/coupons?limit=100&expand[]=data.applies_to&expand[]=data.currency_options",
                "/v1/promotion_codes?limit=100&expand[]=data.promotion.coupon",
                "/v1/billing_portal/configurations?expand[]=data.features.subscription_update.products",
            })
    void whatHangsOnOthersIsStripes(String path) throws Exception {
        assertThat(get(path.replace("[", "%5B").replace("]", "%5D")).has("object"))
                .isTrue();
    }

    private JsonNode get(String path) throws Exception {
        SandboxHttp.Reply reply = http.get(path);
        assertThat(reply.status()).as(path + " " + reply.body()).isEqualTo(200);
        return reply.body();
    }
}
