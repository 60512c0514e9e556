package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.StripeCollection;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.ProductListParams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Stripe's own SDK makes of the sandbox and its demo world. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeClientTests {

    private Sandbox sandbox;
    private SandboxHttp http;

    @BeforeAll
    void start(@TempDir Path folder) {
        sandbox = Sandbox.start(folder, 0);
        http = new SandboxHttp(sandbox.address().getPort());
    }

    @AfterEach
    void behave() throws Exception {
        http.delete("/_sandbox/knobs");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void readsACustomerWithWhatItIncludes() throws StripeException {
        CustomerRetrieveParams params = CustomerRetrieveParams.builder()
                .addExpand("tax_ids")
                .addExpand("subscriptions.data.items.data")
                .addExpand("invoice_settings.default_payment_method")
                .build();
        Customer customer = client("sk_test_any").v1().customers().retrieve("cus_demo_card", params);
        assertThat(customer.getTaxIds().getData()).hasSize(1);
        assertThat(customer.getSubscriptions().getData().get(0).getItems().getData())
                .hasSize(1);
        assertThat(customer.getInvoiceSettings()
                        .getDefaultPaymentMethodObject()
                        .getCard()
                        .getBrand())
                .isEqualTo("visa");
    }

    @Test
    void pagesThroughAllInvoices() throws StripeException {
        InvoiceListParams params = InvoiceListParams.builder()
                .setCustomer("cus_demo_card")
                .setLimit(7L)
                .build();
        List<String> ids = new ArrayList<>();
        StripeCollection<Invoice> page = client("sk_test_any").v1().invoices().list(params);
        page.autoPagingIterable().forEach(invoice -> ids.add(invoice.getId()));
        assertThat(ids).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void findsProductsByIds() throws StripeException {
        ProductListParams params =
                ProductListParams.builder().addId("prod_demo_studio").build();
        assertThat(client("sk_test_any").v1().products().list(params).getData())
                .extracting("id")
                .containsExactly("prod_demo_studio");
    }

    @Test
    void raisesTheErrorsThatStripeRaises() throws Exception {
        assertThatThrownBy(() -> retrieve("sk_test_any", "cus_none")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> retrieve("sk_live_any", "cus_demo_card")).isInstanceOf(AuthenticationException.class);
        RequestOptions stranger =
                RequestOptions.builder().setStripeAccount("acct_stranger").build();
        assertThatThrownBy(() -> client("sk_test_any").v1().customers().retrieve("cus_demo_card", stranger))
                .isInstanceOf(PermissionException.class);
        http.post("/_sandbox/knobs", "rate_limited=1");
        assertThatThrownBy(() -> retrieve("sk_test_any", "cus_demo_card")).isInstanceOf(RateLimitException.class);
        http.post("/_sandbox/knobs", "rate_limited=0&failed=1");
        assertThatThrownBy(() -> retrieve("sk_test_any", "cus_demo_card")).isInstanceOf(ApiException.class);
        http.post("/_sandbox/knobs", "failed=0&dropped_before=1");
        assertThatThrownBy(() -> retrieve("sk_test_any", "cus_demo_card")).isInstanceOf(ApiConnectionException.class);
    }

    private Customer retrieve(String key, String id) throws StripeException {
        return client(key).v1().customers().retrieve(id);
    }

    private StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.address().toString())
                .setMaxNetworkRetries(0)
                .build();
    }
}
