package dev.portico.stripe.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTests {

    @ParameterizedTest
    @CsvSource({
        "/v1/account, /v1/account",
        "/v1/customers, /v1/customers",
        "/v1/customers/cus_1, /v1/customers/{id}",
        "/v1/customers/cus_1/payment_methods, /v1/customers/{id}/payment_methods",
        "/v1/customers/cus_1/tax_ids/txi_1, /v1/customers/{id}/tax_ids/{id}",
        "/v1/coupons/billing, /v1/coupons/{id}",
        "/v1/invoices/create_preview, /v1/invoices/create_preview",
        "/v1/subscriptions/sub_1/resume, /v1/subscriptions/{id}/resume",
        "/v1/billing_portal/configurations/bpc_1, /v1/billing_portal/configurations/{id}",
        "/v1/test_helpers/test_clocks/clock_1/advance, /v1/test_helpers/test_clocks/{id}/advance",
    })
    void holdsNoIds(String path, String template) {
        assertThat(Endpoint.of(path)).isEqualTo(template);
    }
}
