package dev.portico.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OpenApiContractTests {

    private final OpenApiContract contract = new OpenApiContract();

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/customers/cus_1, expand%5B0%5D=tax_ids&expand[1]=invoice_settings.default_payment_method",
        "GET, /v1/customers, limit=100&expand[]=data.subscriptions.data.items&created[gt]=5",
        "GET, /v1/subscriptions, customer=cus_1&status=all&expand[]=data.items.data.price",
        "GET, /v1/products, ids[0]=prod_1&ids[1]=prod_2",
        "GET, /v1/subscriptions, expand[]=data.discounts",
        "POST, /v1/customers/cus_1, address[city]=Berlin&metadata[a]=b&invoice_settings[default_payment_method]=pm_1",
        "POST, /v1/subscriptions/sub_1, cancel_at=&items[0][id]=si_1&items[0][quantity]=3",
        "DELETE, /v1/customers/cus_1/tax_ids/txi_1,",
    })
    void acceptsWhatStripeKnows(String method, String path, String form) {
        assertThatCode(() -> contract.request(method, path, form)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/customers, limit=ten, request.limit must be integer",
        "GET, /v1/customers, status=all, request.status is unknown",
        "GET, /v1/subscriptions, status=gone, request.status must be one of",
        "GET, /v1/subscriptions, expand[]=data.items.data.price.product, deeper than 4 levels",
        "GET, /v1/subscriptions, expand[]=data.nothing, leads to nothing",
        "GET, /v1/subscriptions, expand[]=data.status, leads to nothing",
        "GET, /v1/portals, limit=1, is no operation",
        "POST, /v1/customers/cus_1, address[town]=Berlin, request.address.town is unknown",
        "POST, /v1/subscriptions/sub_1, items[0][quantity]=many, must be integer",
    })
    void refusesWhatStripeDoesNotKnow(String method, String path, String form, String message) {
        assertThatThrownBy(() -> contract.request(method, path, form)).hasMessageContaining(message);
    }

    @Test
    void takesDecodedParametersToo() {
        Map<String, Object> decoded = Map.of("limit", 10, "expand", List.of("data.tax"));
        assertThatCode(() -> contract.request("GET", "/v1/customers", decoded)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"cus_1\",\"object\":\"customer\",\"deleted\":true,\"name\":\"\"}|response.name is unknown",
                "{\"id\":7,\"object\":\"customer\",\"deleted\":true}|response.id must be string",
                "{\"object\":\"customer\",\"deleted\":true}|response.id is missing",
                "{\"id\":\"sub_1\",\"object\":\"subscription\"}|none of the kinds",
            })
    void refusesAnswersThatStripeWouldNotGive(String body, String message) {
        assertThatThrownBy(() -> contract.response(
                        "GET", "/v1/customers/cus_1", 200, JsonMapper.shared().readTree(body)))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"\"', must be an id or an object",
        "'{\"id\":\"sub_1\",\"object\":\"subscription\"}', of none of the kinds",
        "5, must be string"
    })
    void refusesAReferenceThatIsNeitherAnIdNorAnObjectOfItsKind(String customer, String message) {
        String body = "{\"id\":\"txi_1\",\"object\":\"tax_id\",\"country\":null,\"created\":1,\"customer\":" + customer
                + ",\"customer_account\":null,\"livemode\":false,\"owner\":null,\"type\":\"eu_vat\",\"value\":\"1\","
                + "\"verification\":null}";
        assertThatThrownBy(() -> contract.object(JsonMapper.shared().readTree(body)))
                .hasMessageContaining("tax_id.customer")
                .hasMessageContaining(message);
    }

    @Test
    void knowsTheErrorEnvelope() {
        String body = "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"No such customer\"}}";
        assertThatCode(() -> contract.response(
                        "GET", "/v1/customers/cus_1", 404, JsonMapper.shared().readTree(body)))
                .doesNotThrowAnyException();
    }
}
