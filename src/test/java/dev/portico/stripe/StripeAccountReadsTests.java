package dev.portico.stripe;

import static dev.portico.stripe.StripeFixtures.CONNECTED;
import static dev.portico.stripe.StripeFixtures.OWN;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.FakeStripe.Answer;
import dev.portico.stripe.FakeStripe.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(30)
class StripeAccountReadsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Answer CONFIGURATION =
            Answer.ok("{\"object\":\"billing_portal.configuration\",\"id\":\"bpc_1\"}");
    private static final Answer ACCOUNT = Answer.ok("{\"object\":\"account\",\"id\":\"acct_own\"}");

    private final StripeFixtures stripe = new StripeFixtures();
    private final FakeStripe server = stripe.server;
    private final StripeAccountReads reads = stripe.accountReads();

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void keepsAConfigurationForSeconds() {
        server.answers(CONFIGURATION);
        answer(reads.configuration(OWN, "bpc_1"));
        stripe.nanoseconds.addAndGet(Duration.ofMillis(4_999).toNanos());
        answer(reads.configuration(OWN, "bpc_1"));
        assertThat(server.requests()).hasSize(1);
        stripe.nanoseconds.addAndGet(Duration.ofMillis(2).toNanos());
        answer(reads.configuration(OWN, "bpc_1"));
        assertThat(server.requests()).hasSize(2);
        assertThat(asked(0))
                .isEqualTo("/v1/billing_portal/configurations/bpc_1?expand[0]=features.subscription_update.products");
    }

    @Test
    void keepsAccountsApart() {
        server.answers(CONFIGURATION);
        answer(reads.configuration(OWN, "bpc_1"));
        answer(reads.configuration(CONNECTED, "bpc_1"));
        assertThat(server.requests())
                .map(request -> request.header("Stripe-Account"))
                .containsExactly(null, "acct_partner");
    }

    @Test
    void keepsNoFailure() {
        server.answersInTurn(Answer.error(404, "resource_missing"), CONFIGURATION);
        assertNotFound(reads.configuration(OWN, "bpc_1"));
        answer(reads.configuration(OWN, "bpc_1"));
    }

    @Test
    void findsTheDefaultConfiguration() {
        server.answers(Answer.list(false, CONFIGURATION.body()));
        assertThat(answer(reads.defaultConfiguration(OWN)).getId()).isEqualTo("bpc_1");
        assertThat(asked(0))
                .contains("is_default=true", "active=true", "limit=1", "=data.features.subscription_update.products");
    }

    @Test
    void tellsWhereThereIsNoDefaultConfiguration() {
        server.answers(Answer.list(false));
        assertNotFound(reads.defaultConfiguration(OWN));
    }

    @Test
    void listsConfigurations() {
        server.answers(Answer.list(true, CONFIGURATION.body()));
        var page = answer(reads.configurations(OWN, true, PageRequest.first(1)));
        assertThat(page.end()).isEqualTo("bpc_1");
        assertThat(asked(0)).contains("active=true", "limit=1");
    }

    @Test
    void asksForMissingProductsOnly() {
        server.answersEach(StripeAccountReadsTests::products);
        answer(reads.products(OWN, List.of("prod_1", "prod_2", "prod_1")));
        var found = answer(reads.products(OWN, List.of("prod_1", "prod_2", "prod_3", "none")));
        assertThat(found).containsOnlyKeys("prod_1", "prod_2", "prod_3");
        assertThat(asked(0))
                .contains("limit=100", "ids[0]=prod_1", "ids[1]=prod_2")
                .doesNotContain("ids[2]");
        assertThat(asked(1)).contains("ids[0]=prod_3", "ids[1]=none").doesNotContain("ids[2]");
        answer(reads.products(OWN, List.of("none")));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void asksForManyProductsAHundredAtATime() {
        server.answersEach(StripeAccountReadsTests::products);
        var ids = IntStream.range(0, 301).mapToObj(n -> "prod_" + n).toList();
        var traffic = StripeTraffic.start();
        assertThat(answer(reads.products(OWN, ids).contextWrite(traffic::writeTo)))
                .containsOnlyKeys(ids);
        assertThat(server.requests()).hasSize(4);
        assertThat(traffic.calls()).isEqualTo(4);
    }

    @Test
    void keepsNoFailureOfProducts() {
        server.answers(Answer.error(400, "x"));
        reads.products(OWN, List.of("prod_1"))
                .as(StepVerifier::create)
                .expectError(Failure.class)
                .verify(PATIENCE);
        server.answersEach(StripeAccountReadsTests::products);
        assertThat(answer(reads.products(OWN, List.of("prod_1")))).containsOnlyKeys("prod_1");
    }

    @Test
    void asksForNoProductsWithoutACall() {
        assertThat(answer(reads.products(OWN, List.of()))).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void readsAPriceWhateverIdItsPlanWasGiven() {
        server.answersEach(request -> Mono.just(Answer.ok("{\"object\":\"price\"}")));
        for (String id : new String[] {"price_1", "plan_1", "gold", "gold-2019.v2"}) {
            answer(reads.price(OWN, id));
        }
        assertThat(server.requests())
                .map(Request::path)
                .containsExactly(
                        "/v1/prices/price_1", "/v1/prices/plan_1", "/v1/prices/gold", "/v1/prices/gold-2019.v2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../customers", "gold/..", "gold?x", "gold plan"})
    void readsNoPriceByWhatCannotStandInAPath(String id) {
        assertNotFound(reads.price(OWN, id));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void readsTheOwnAccountAndAConnectedOne() {
        server.answers(ACCOUNT);
        answer(reads.account(OWN));
        answer(reads.account(CONNECTED));
        assertThat(server.requests()).map(Request::path).containsExactly("/v1/account", "/v1/accounts/acct_partner");
    }

    @Test
    void listsConnectedAccounts() {
        server.answersEach(request ->
                Mono.just(request.path().equals("/v1/account") ? ACCOUNT : Answer.list(false, ACCOUNT.body())));
        assertThat(answer(reads.connectedAccounts(PageRequest.first(10))).items())
                .hasSize(1);
    }

    @Test
    void asksOnceForTheOwnAccount() {
        server.answersInTurn(Answer.error(401, "x"), ACCOUNT);
        var accounts = stripe.accounts(null);
        accounts.own().as(StepVerifier::create).expectError(Failure.class).verify(PATIENCE);
        assertThat(answer(accounts.own())).isEqualTo(OWN);
        assertThat(answer(accounts.own())).isEqualTo(OWN);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void doesNotAskForAnAccountThatIsSet() {
        assertThat(answer(stripe.accounts("acct_set").own()).id()).isEqualTo("acct_set");
        assertThat(server.requests()).isEmpty();
    }

    private static Mono<Answer> products(Request request) {
        var ids = Pattern.compile("=(prod_\\d+)").matcher(request.uri()).results();
        return Mono.just(Answer.list(
                false,
                ids.map(id -> "{\"object\":\"product\",\"id\":\"%s\"}".formatted(id.group(1)))
                        .collect(joining(","))));
    }

    private String asked(int index) {
        return URLDecoder.decode(server.requests().get(index).uri(), StandardCharsets.UTF_8);
    }

    private static <T> T answer(Mono<T> read) {
        return Objects.requireNonNull(read.block(PATIENCE));
    }

    private static void assertNotFound(Mono<?> read) {
        read.as(StepVerifier::create)
                .expectErrorSatisfies(
                        failure -> assertThat(((Failure) failure).reason()).isEqualTo(FailureReason.NOT_FOUND))
                .verify(PATIENCE);
    }
}
