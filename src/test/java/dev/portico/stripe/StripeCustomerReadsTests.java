package dev.portico.stripe;

import static dev.portico.stripe.StripeFixtures.ADA;
import static dev.portico.stripe.StripeFixtures.CONNECTED;
import static dev.portico.stripe.StripeFixtures.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.HasId;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.FakeStripe.Answer;
import dev.portico.stripe.FakeStripe.Request;
import dev.portico.tenancy.CustomerScope;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

@Timeout(30)
class StripeCustomerReadsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PageRequest TEN = PageRequest.first(10);
    private static final CustomerScope EVE = new CustomerScope(OWN, "cus_eve", null);

    private final StripeFixtures stripe = new StripeFixtures();
    private final FakeStripe server = stripe.server;
    private final StripeCustomerReads reads = stripe.customerReads();
    private final StripeTraffic traffic = StripeTraffic.start();

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void readsACustomerWithItsExpansions() {
        server.answers(Answer.ok("{\"object\":\"customer\",\"id\":\"cus_ada\"}"));
        answer(reads.customer(ADA));
        assertThat(asked())
                .startsWith("/v1/customers/cus_ada?")
                .contains("=tax_ids", "=invoice_settings.default_payment_method", "=default_source", "=test_clock");
    }

    @Test
    void findsNoDeletedCustomer() {
        server.answers(Answer.ok("{\"object\":\"customer\",\"id\":\"cus_ada\",\"deleted\":true}"));
        assertNotFound(reads.customer(ADA));
    }

    @Test
    void readsAPageOfSubscriptions() {
        server.answers(Answer.list(true, subscription("sub_2", "cus_ada", "x"), subscription("sub_1", "cus_ada", "x")));
        var page = answer(reads.subscriptions(ADA, "all", new PageRequest(2, "sub_3")));
        assertThat(page.items()).map(HasId::getId).containsExactly("sub_2", "sub_1");
        assertThat(page.end()).isEqualTo("sub_1");
        assertThat(page.hasNext()).isTrue();
        assertThat(asked())
                .startsWith("/v1/subscriptions?")
                .contains("customer=cus_ada", "status=all", "limit=2", "starting_after=sub_3")
                .contains("=data.default_payment_method", "=data.discounts", "=data.schedule");
    }

    @Test
    void showsOnlyWhatIsOnBehalfOfTheScopesAccount() {
        server.answers(Answer.list(
                true, subscription("sub_2", "cus_ada", "acct_a"), subscription("sub_1", "cus_ada", "acct_b")));
        var page = answer(reads.subscriptions(new CustomerScope(OWN, "cus_ada", "acct_a"), null, TEN));
        assertThat(page.items()).map(HasId::getId).containsExactly("sub_2");
        assertThat(page.end()).isEqualTo("sub_1");
    }

    @Test
    void cannotTellAnotherCustomersSubscriptionFromAnUnknownOne() {
        server.answersEach(request -> Mono.just(
                request.path().endsWith("sub_ada")
                        ? Answer.ok(subscription("sub_ada", "cus_ada", "x"))
                        : Answer.error(404, "resource_missing")));
        var foreign = StripeTraffic.start();
        assertNotFound(reads.subscription(EVE, "sub_ada").contextWrite(foreign::writeTo));
        var unknown = StripeTraffic.start();
        assertNotFound(reads.subscription(EVE, "sub_none").contextWrite(unknown::writeTo));
        assertThat(foreign.calls()).isEqualTo(unknown.calls()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in_1", "sub_", "sub_1/../x", "sub_1?x", "sub_ü", "SUB_1"})
    void asksForNothingThatIsNoIdOfASubscription(String id) {
        server.answers(Answer.ok(subscription(id.replace("/", ""), "cus_eve", "x")));
        assertNotFound(reads.subscription(ADA, id));
        assertThat(server.requests()).hasSizeLessThanOrEqualTo("sub_".equals(id) ? 1 : 0);
    }

    @Test
    void asksForNothingWithAnIdOfAnotherKind() {
        for (Mono<?> read : List.of(
                reads.invoice(ADA, "sub_1"),
                reads.invoiceLines(ADA, "sub_1", TEN),
                reads.paymentMethod(ADA, "sub_1"),
                reads.taxId(ADA, "sub_1"),
                reads.customer(new CustomerScope(OWN, "sub_1", null)),
                reads.taxIds(new CustomerScope(OWN, "../cus_1", null), TEN))) {
            assertNotFound(read);
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void readsInvoicesAsManyAsAskedFor() {
        server.answers(Answer.list(false));
        var page = answer(reads.invoices(ADA, "open", "sub_1", PageRequest.first(3)));
        assertThat(page.end()).isNull();
        assertThat(asked())
                .startsWith("/v1/invoices?")
                .contains("customer=cus_ada", "subscription=sub_1", "status=open", "limit=3")
                .contains("=data.payments", "=data.discounts");
    }

    @Test
    void readsTheRestUnderTheirOwners() {
        server.answers(Answer.list(false));
        answer(reads.invoiceLines(ADA, "in_1", TEN));
        answer(reads.paymentMethods(ADA, "card", TEN));
        answer(reads.taxIds(ADA, TEN));
        assertThat(server.requests())
                .map(Request::path)
                .containsExactly(
                        "/v1/invoices/in_1/lines",
                        "/v1/customers/cus_ada/payment_methods",
                        "/v1/customers/cus_ada/tax_ids");
    }

    @Test
    void readsOneOfACustomersUnderTheCustomer() {
        server.answers(Answer.error(404, "resource_missing"));
        assertNotFound(reads.paymentMethod(ADA, "card_1"));
        assertNotFound(reads.taxId(ADA, "txi_1"));
        assertThat(server.requests())
                .map(Request::path)
                .containsExactly("/v1/customers/cus_ada/payment_methods/card_1", "/v1/customers/cus_ada/tax_ids/txi_1");
    }

    @Test
    void readsAPageOfCustomersInOneCall() {
        server.answers(Answer.list(false));
        answer(reads.customers(OWN, "ada@example.com", PageRequest.first(100)));
        assertThat(server.requests()).hasSize(1);
        assertThat(asked())
                .startsWith("/v1/customers?")
                .contains("limit=100", "email=ada@example.com")
                .contains("=data.subscriptions", "=data.tax_ids", "=data.invoice_settings.default_payment_method");
    }

    @Test
    void asksOnceInAnOperation() {
        server.answers(Answer.ok("{\"object\":\"customer\",\"id\":\"cus_ada\"}"));
        answer(reads.customer(ADA));
        answer(reads.customer(ADA));
        assertThat(server.requests()).hasSize(1);
        assertThat(traffic.calls()).isOne();
    }

    @Test
    void asksAgainInAnotherOperation() {
        server.answers(Answer.ok("{\"object\":\"customer\",\"id\":\"cus_ada\"}"));
        answer(reads.customer(ADA));
        answer(reads.customer(ADA).contextWrite(StripeTraffic.start()::writeTo));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void countsAMergedCallForTheOneWhoStartedIt() {
        var later = StripeTraffic.start();
        var held = Sinks.<Answer>one();
        server.answersEach(request -> held.asMono());
        var both = Mono.zip(
                reads.customer(ADA).contextWrite(traffic::writeTo),
                reads.customer(ADA).contextWrite(later::writeTo));
        both.as(StepVerifier::create)
                .then(() -> server.arrived().blockFirst(PATIENCE))
                .then(() -> held.tryEmitValue(Answer.ok("{\"object\":\"customer\",\"id\":\"cus_ada\"}")))
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(server.requests()).hasSize(1);
        assertThat(traffic.calls()).isOne();
        assertThat(later.calls()).isZero();
    }

    @Test
    void mergesNothingAcrossScopes() {
        server.answersEach(request -> Mono.just(Answer.error(404, "resource_missing")));
        var scopes = List.of(
                ADA, EVE, new CustomerScope(CONNECTED, "cus_ada", null), new CustomerScope(OWN, "cus_ada", "acct_a"));
        scopes.forEach(
                scope -> assertNotFound(reads.subscription(scope, "sub_1").contextWrite(traffic::writeTo)));
        assertThat(traffic.calls()).isEqualTo(4);
    }

    @Test
    void stopsACallThatNobodyWaitsForAnyMore() {
        server.answersEach(request -> Mono.never());
        var one = reads.customer(ADA).subscribe();
        var other = reads.customer(ADA).subscribe();
        server.arrived().blockFirst(PATIENCE);
        one.dispose();
        other.dispose();
        server.dropped()
                .next()
                .as(StepVerifier::create)
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(server.requests()).hasSize(1);
    }

    private String asked() {
        return URLDecoder.decode(server.onlyRequest().uri(), StandardCharsets.UTF_8);
    }

    private <T> T answer(Mono<T> read) {
        return Objects.requireNonNull(read.contextWrite(traffic::writeTo).block(PATIENCE));
    }

    private static void assertNotFound(Mono<?> read) {
        read.as(StepVerifier::create)
                .expectErrorSatisfies(failure -> {
                    assertThat(((Failure) failure).reason()).isEqualTo(FailureReason.NOT_FOUND);
                    assertThat(((Failure) failure).requestId()).isNull();
                })
                .verify(PATIENCE);
    }

    private static String subscription(String id, String customer, String onBehalfOf) {
        return "{\"object\":\"subscription\",\"id\":\"%s\",\"customer\":\"%s\",\"on_behalf_of\":\"%s\"}"
                .formatted(id, customer, onBehalfOf);
    }
}
