package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Coupons and promotion codes. */
class DiscountMakingTests extends MakingTest {

    private static final String FAR = "4000000000";

    private String coupon;

    @BeforeAll
    void makeACoupon() {
        coupon = make.coupon("percent_off=25", "duration=forever", "max_redemptions=10", "redeem_by=" + FAR);
    }

    @Test
    void makesACouponForSomeProducts() {
        String product = make.product("Desk");
        String id = make.coupon(
                "id=DESKS",
                "amount_off=500",
                "currency=eur",
                "duration=repeating",
                "duration_in_months=3",
                "applies_to[products][0]=" + product);
        assertThat(id).isEqualTo("DESKS");
        JsonNode made = make.get("/v1/coupons/DESKS?expand[]=applies_to");
        assertThat(made.path("amount_off").asLong()).isEqualTo(500);
        assertThat(made.at("/applies_to/products/0").asString()).isEqualTo(product);
        assertThat(made.path("valid").asBoolean()).isTrue();
        assertThat(make.post("/v1/coupons/DESKS", "name=Desks").path("name").asString())
                .isEqualTo("Desks");
    }

    @Test
    void deletesACouponForEverybodyButThoseWhoHaveIt() throws Exception {
        String id = make.coupon("percent_off=12.5");
        String code = make.code("GOING", id);
        assertThat(http.delete("/v1/coupons/" + id).body().path("deleted").asBoolean())
                .isTrue();
        assertThat(http.get("/v1/coupons/" + id).status()).isEqualTo(404);
        JsonNode kept = make.get("/v1/promotion_codes/" + code + "?expand[]=promotion.coupon");
        assertThat(kept.at("/promotion/coupon/percent_off").asDouble()).isEqualTo(12.5);
    }

    @Test
    void makesARestrictedCode() {
        String customer = make.customerWithoutMethod();
        String code = make.code(
                "ForAda",
                coupon,
                "customer=" + customer,
                "expires_at=3900000000",
                "max_redemptions=1",
                "restrictions[first_time_transaction]=true",
                "restrictions[minimum_amount]=1000",
                "restrictions[minimum_amount_currency]=eur");
        JsonNode made = make.get("/v1/promotion_codes/" + code);
        assertThat(made.path("customer").asString()).isEqualTo(customer);
        assertThat(made.at("/promotion/coupon").asString()).isEqualTo(coupon);
        assertThat(made.at("/restrictions/minimum_amount").asLong()).isEqualTo(1_000);
    }

    @Test
    void letsACodeBeActiveOnce() throws Exception {
        String first = make.code("SUMMER", coupon);
        String[] again = {"code=summer", "promotion[type]=coupon", "promotion[coupon]=" + coupon};
        assertRefused("/v1/promotion_codes", "resource_already_exists", "code", again);
        make.post("/v1/promotion_codes/" + first, "active=false");
        make.code("summer", coupon);
        assertRefused("/v1/promotion_codes/" + first, "resource_already_exists", "code", "active=true");
    }

    @Test
    void inventsACode() {
        String code = make.post("/v1/promotion_codes", "promotion[type]=coupon", "promotion[coupon]=" + coupon)
                .path("code")
                .asString();
        assertThat(code).matches("[A-Z0-9]{8}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | percent_off        | duration=once",
                "parameters_exclusive      | percent_off        | percent_off=5 amount_off=5 currency=eur",
                "                          | percent_off        | percent_off=101",
                "                          | percent_off        | percent_off=0",
                "parameter_missing         | currency           | amount_off=5",
                "parameter_missing         | duration_in_months | percent_off=5 duration=repeating",
                "                          | duration_in_months | percent_off=5 duration=once duration_in_months=2",
                "                          | duration           | percent_off=5 duration=always",
                "                          | redeem_by          | percent_off=5 redeem_by=1000",
                "parameter_invalid_integer | max_redemptions    | percent_off=5 max_redemptions=0",
                "resource_missing          | applies_to[products][0] | percent_off=5 applies_to[products][0]=prod_x",
            })
    void refusesACoupon(String code, String param, String parameters) throws Exception {
        assertRefused("/v1/coupons", code == null ? "" : code, param, parameters.split(" "));
    }

    @Test
    void refusesASecondCouponOfTheSameId() throws Exception {
        make.coupon("id=ONCE", "percent_off=5");
        assertRefused("/v1/coupons", "resource_already_exists", "id", "id=ONCE", "percent_off=5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameter_missing | promotion         | code=A",
                "parameter_missing | promotion[coupon] | promotion[type]=coupon",
                "resource_missing  | promotion[coupon] | promotion[type]=coupon promotion[coupon]=none",
                "                  | code              | COUPON code=No%",
                "                  | expires_at        | COUPON expires_at=1000",
                "                  | expires_at        | COUPON expires_at=4000000001",
                "                  | max_redemptions   | COUPON max_redemptions=11",
                "resource_missing  | customer          | COUPON customer=cus_x",
                "parameter_missing | restrictions[minimum_amount_currency] | COUPON restrictions[minimum_amount]=5",
            })
    void refusesACode(String code, String param, String parameters) throws Exception {
        String[] given = parameters
                .replace("COUPON", "promotion[type]=coupon promotion[coupon]=" + coupon)
                .split(" ");
        assertRefused("/v1/promotion_codes", code == null ? "" : code, param, given);
    }
}
