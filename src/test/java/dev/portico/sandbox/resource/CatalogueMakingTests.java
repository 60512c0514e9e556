package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Products, prices and tax rates. */
class CatalogueMakingTests extends MakingTest {

    private String product;

    @BeforeAll
    void makeAProduct() {
        product = make.product("Desk");
    }

    @Test
    void makesAndEditsAProduct() {
        String path = "/v1/products/" + make.product("Room", "unit_label=room", "marketing_features[0][name]=Door");
        assertThat(make.get(path).path("unit_label").asString()).isEqualTo("room");
        JsonNode edited = make.post(path, "name=Hall", "unit_label=", "metadata[0]=kept", "active=false");
        assertThat(edited.path("name").asString()).isEqualTo("Hall");
        assertThat(edited.path("unit_label").isNull()).isTrue();
        assertThat(edited.path("metadata").path("0").asString()).isEqualTo("kept");
        assertThat(edited.path("active").asBoolean()).isFalse();
        assertThat(edited.path("marketing_features")).hasSize(1);
    }

    @Test
    void makesARecurringPriceInSeveralCurrencies() {
        String price = make.price(
                product,
                1_000,
                "eur",
                "month",
                "recurring[interval_count]=3",
                "currency_options[usd][unit_amount]=1100");
        JsonNode made = make.get("/v1/prices/" + price + "?expand[]=currency_options");
        assertThat(made.path("unit_amount_decimal").asString()).isEqualTo("1000");
        assertThat(made.path("recurring").path("interval_count").asInt()).isEqualTo(3);
        assertThat(made.path("currency_options").propertyNames()).containsExactlyInAnyOrder("eur", "usd");
        assertThat(made.path("type").asString()).isEqualTo("recurring");
    }

    @Test
    void makesAPriceOfLessThanAMinorUnitAndAProductWithIt() {
        String price = make.price("currency=eur", "unit_amount_decimal=0.25", "product_data[name]=Letter");
        JsonNode made = make.get("/v1/prices/" + price + "?expand[]=product");
        assertThat(made.path("unit_amount").isNull()).isTrue();
        assertThat(made.path("unit_amount_decimal").asString()).isEqualTo("0.25");
        assertThat(made.path("product").path("name").asString()).isEqualTo("Letter");
        assertThat(made.path("type").asString()).isEqualTo("one_time");
    }

    @Test
    void makesATieredPrice() {
        String price = make.price(
                "product=" + product,
                "currency=eur",
                "recurring[interval]=month",
                "billing_scheme=tiered",
                "tiers_mode=volume",
                "tiers[0][up_to]=10",
                "tiers[0][unit_amount]=100",
                "tiers[1][up_to]=inf",
                "tiers[1][unit_amount]=80",
                "tiers[1][flat_amount]=500");
        JsonNode tiers = make.get("/v1/prices/" + price + "?expand[]=tiers").path("tiers");
        assertThat(tiers).hasSize(2);
        assertThat(tiers.path(1).path("flat_amount_decimal").asString()).isEqualTo("500");
        assertThat(tiers.path(1).path("up_to").isNull()).isTrue();
    }

    @Test
    void decidesATaxBehaviourOnce() throws Exception {
        String price = make.price("product=" + product, "currency=eur", "unit_amount=5");
        String path = "/v1/prices/" + price;
        assertThat(make.get(path).path("tax_behavior").asString()).isEqualTo("unspecified");
        make.post(path, "tax_behavior=inclusive", "active=false");
        assertRefused(path, "", "tax_behavior", "tax_behavior=exclusive");
        assertThat(make.get(path).path("active").asBoolean()).isFalse();
    }

    @Test
    void makesATaxRate() {
        String path = "/v1/tax_rates/" + make.taxRate(19, true);
        assertThat(make.get(path).path("percentage").asDouble()).isEqualTo(19);
        assertThat(make.post(path, "active=false").path("active").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/products  | parameter_missing         | name                | active=true",
                "/v1/products  | parameter_invalid_empty   | name                | name=",
                "/v1/products  |                           | active              | name=x active=yes",
                "/v1/products  | parameter_unknown         | colour              | name=x colour=red",
                "/v1/products  | url_invalid               | url                 | name=x url=nowhere",
                "/v1/prices    | parameter_missing         | currency            | unit_amount=1",
                "/v1/prices    |                           | currency            | PRODUCT unit_amount=1 currency=EURO",
                "/v1/prices    | parameter_missing         | unit_amount         | PRODUCT currency=eur",
                "/v1/prices    | parameter_missing         | product             | currency=eur unit_amount=1",
                "/v1/prices    | resource_missing          | product             | product=prod_x currency=eur unit_amount=1",
                "/v1/prices    | parameter_invalid_integer | unit_amount         | PRODUCT currency=eur unit_amount=one",
                "/v1/prices    | parameter_invalid_integer | unit_amount         | PRODUCT currency=eur unit_amount=-1",
                "/v1/prices    | parameters_exclusive      | unit_amount         | PRODUCT currency=eur unit_amount=1 unit_amount_decimal=1",
                "/v1/prices    | parameter_missing         | recurring[interval] | PRODUCT currency=eur unit_amount=1 recurring[interval_count]=2",
                "/v1/prices    |                           | recurring[interval] | PRODUCT currency=eur unit_amount=1 recurring[interval]=hour",
                "/v1/prices    |                           | recurring[interval_count] | PRODUCT currency=eur unit_amount=1 recurring[interval]=year recurring[interval_count]=4",
                "/v1/prices    | parameter_missing         | recurring[meter]    | PRODUCT currency=eur unit_amount=1 recurring[interval]=month recurring[usage_type]=metered",
                "/v1/prices    | parameter_missing         | tiers               | PRODUCT currency=eur billing_scheme=tiered",
                "/v1/prices    |                           | tiers[0][up_to]     | PRODUCT currency=eur billing_scheme=tiered tiers_mode=volume tiers[0][up_to]=5 tiers[0][unit_amount]=1",
                "/v1/prices    | parameter_unknown         | recurring[every]    | PRODUCT currency=eur unit_amount=1 recurring[interval]=month recurring[every]=2",
                "/v1/tax_rates | parameter_missing         | percentage          | display_name=VAT inclusive=true",
            })
    void refuses(String path, String code, String param, String parameters) throws Exception {
        String[] given = parameters.replace("PRODUCT", "product=" + product).split(" ");
        assertRefused(path, code == null ? "" : code, param, given);
    }

    @Test
    void keepsALookupKeyForOnePrice() throws Exception {
        make.price(product, 1, "eur", "month", "lookup_key=standard");
        assertRefused(
                "/v1/prices",
                "",
                "lookup_key",
                "product=" + product,
                "currency=eur",
                "unit_amount=1",
                "lookup_key=standard");
    }
}
