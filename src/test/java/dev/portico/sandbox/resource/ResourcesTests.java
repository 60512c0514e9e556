package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.SandboxHttp;
import dev.portico.sandbox.SandboxHttp.Reply;
import dev.portico.sandbox.TinyWorld;
import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiServer;
import dev.portico.sandbox.wire.Listeners;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourcesTests {

    private World world;
    private ApiServer server;
    private SandboxHttp http;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        world = World.open(folder, new TinyWorld(), InstantSource.system());
        WorldClock clock = new WorldClock(world, InstantSource.system());
        server = ApiServer.bind(0, world, Resources.routes(world, clock), clock, Listeners.none());
        http = new SandboxHttp(server.port());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/customers                                            | cus_2 cus_1",
                "/v1/customers?email=one@example.com                      | cus_1",
                "/v1/customers?limit=1&ending_before=cus_1                | cus_2",
                "/v1/subscriptions                                        | sub_expired sub_active",
                "/v1/subscriptions?status=all                             | sub_expired sub_canceled sub_active",
                "/v1/subscriptions?status=ended&customer=cus_1            | sub_expired sub_canceled",
                "/v1/subscriptions?price=price_1&status=active            | sub_active",
                "/v1/subscription_items?subscription=sub_active           | si_sub_active",
                "/v1/invoices?customer=cus_1&limit=2                      | in_25 in_24",
                "/v1/invoices?subscription=sub_active&limit=1&customer=cus_1 | in_25",
                "/v1/invoices?customer=cus_2                              |",
                "/v1/invoices?created[gt]=3&created[lte]=5                | in_5 in_4",
                "/v1/invoices?limit=2&starting_after=in_3                 | in_2 in_1",
                "/v1/invoices?limit=2&ending_before=in_22                 | in_24 in_23",
                "/v1/invoices/in_1/lines?limit=2&starting_after=il_1_10   | il_1_11 il_1_12",
                "/v1/invoices/in_1/lines?limit=1&ending_before=il_1_3     | il_1_2",
                "/v1/products?active=true                                 | prod_1",
                "/v1/products?ids[]=prod_2&ids[]=prod_x                   | prod_2",
                "/v1/prices?product=prod_1                                | price_1",
                "/v1/payment_methods?customer=cus_1                       | pm_1",
                "/v1/customers/cus_2/payment_methods?type=card            | pm_2",
                "/v1/promotion_codes?code=spring                          | promo_1",
                "/v1/accounts                                             | acct_partner",
                "/v1/tax_ids                                              |",
            })
    void lists(String path, String ids) throws Exception {
        Reply reply = http.get(escaped(path));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("object").asString()).isEqualTo("list");
        assertThat(reply.body().path("url").asString()).isEqualTo(path.split("\\?")[0]);
        List<String> found = reply.body()
                .path("data")
                .valueStream()
                .map(object -> object.path("id").asString())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/customers/cus_x                                      | 404 | resource_missing          | id",
                "/v1/customers/sub_active                                 | 404 | resource_missing          | id",
                "/v1/customers/cus_1/payment_methods/pm_2                 | 404 | resource_missing          | id",
                "/v1/customers/cus_x/payment_methods                      | 404 | resource_missing          | id",
                "/v1/invoices?customer=cus_x                              | 400 | resource_missing          | customer",
                "/v1/invoices?starting_after=in_x                         | 400 | resource_missing          | starting_after",
                "/v1/invoices?starting_after=cus_1                        | 400 | resource_missing          | starting_after",
                "/v1/invoices?starting_after=in_1&ending_before=in_2      | 400 | parameters_exclusive      | ending_before",
                "/v1/invoices?limit=0                                     | 400 | parameter_invalid_integer | limit",
                "/v1/invoices?limit=101                                   | 400 | parameter_invalid_integer | limit",
                "/v1/invoices?limit=ten                                   | 400 | parameter_invalid_integer | limit",
                "/v1/invoices?customer=                                   | 400 | parameter_invalid_empty   | customer",
                "/v1/invoices?color=red                                   | 400 | parameter_unknown         | color",
                "/v1/invoices?created[around]=1                           | 400 | parameter_unknown         | created[around]",
                "/v1/customers/cus_1?limit=1                              | 400 | parameter_unknown         | limit",
                "/v1/subscriptions?status=great                           | 400 |                           | status",
                "/v1/subscription_items                                   | 400 | parameter_missing         | subscription",
                "/v1/products?ids[]=prod_1&starting_after=prod_1          | 400 | parameters_exclusive      | ids",
                "/v1/customers?expand[]=data.a.b.c.d                      | 400 |                           | expand",
                "/v1/nothing                                              | 404 |                           |",
                "/v1/accounts/acct_x                                      | 403 | account_invalid           |",
            })
    void refuses(String path, int status, String code, String param) throws Exception {
        Reply reply = http.get(escaped(path));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(reply.error().path("code").asString("")).isEqualTo(code == null ? "" : code);
        assertThat(reply.error().path("param").asString("")).isEqualTo(param == null ? "" : param);
        assertThat(reply.error().path("message").asString()).isNotBlank();
    }

    @Test
    void saysWhetherThereIsMore() throws Exception {
        assertThat(http.get("/v1/invoices?limit=25").body().path("has_more").asBoolean())
                .isFalse();
        assertThat(http.get("/v1/invoices?limit=24").body().path("has_more").asBoolean())
                .isTrue();
        assertThat(http.get("/v1/invoices").body().path("data")).hasSize(10);
    }

    @Test
    void givesEachAccountItsOwnObjects() throws Exception {
        String own = world.identity().account();
        assertThat(http.get("/v1/customers/cus_partner").status()).isEqualTo(404);
        assertThat(http.get("/v1/customers/cus_partner", "Stripe-Account", "acct_partner")
                        .status())
                .isEqualTo(200);
        assertThat(http.get("/v1/customers/cus_1", "Stripe-Account", own).status())
                .isEqualTo(200);
        assertThat(http.get("/v1/account", "Stripe-Account", "acct_partner")
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo("acct_partner");
        assertThat(http.get("/v1/account").body().path("id").asString()).isEqualTo(own);
        Reply stranger = http.get("/v1/customers", "Stripe-Account", "acct_stranger");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.error().path("code").asString()).isEqualTo("account_invalid");
    }

    @Test
    void findsADeletedCustomerButListsItNowhere() throws Exception {
        assertThat(http.get("/v1/customers/cus_gone").body().path("deleted").asBoolean())
                .isTrue();
    }

    @Test
    void findsAnItemByItself() throws Exception {
        assertThat(http.get("/v1/subscription_items/si_sub_active")
                        .body()
                        .path("subscription")
                        .asString())
                .isEqualTo("sub_active");
    }

    @ParameterizedTest
    @CsvSource({"Bearer sk_live_x, 401", "Bearer nonsense, 401", "Bearer sk_test_, 401", "Basic !!!, 401", "'', 401"})
    void asksForATestKey(String authorization, int status) throws Exception {
        assertThat(http.get("/v1/customers", "Authorization", authorization).status())
                .isEqualTo(status);
    }

    @Test
    void takesASecretKeyAsUserNameAndRefusesAPublishableOne() throws Exception {
        String basic = "Basic " + Base64.getEncoder().encodeToString("sk_test_x:".getBytes());
        assertThat(http.get("/v1/customers", "Authorization", basic).status()).isEqualTo(200);
        Reply publishable = http.get("/v1/customers", "Authorization", "Bearer pk_test_x");
        assertThat(publishable.status()).isEqualTo(403);
        assertThat(publishable.error().path("code").asString()).isEqualTo("secret_key_required");
    }

    @Test
    void namesTheRequestAndTheVersion() throws Exception {
        assertThat(http.get("/v1/customers").header("Request-Id")).matches("req_\\w{14}");
        assertThat(http.get("/v1/customers").header("Stripe-Version")).isEqualTo(ApiServer.API_VERSION);
        assertThat(http.get("/v1/customers", "Stripe-Version", "2026-10-28.endive")
                        .header("Stripe-Version"))
                .isEqualTo("2026-10-28.endive");
    }

    private static String escaped(String path) {
        return path.replace("[", "%5B").replace("]", "%5D");
    }
}
