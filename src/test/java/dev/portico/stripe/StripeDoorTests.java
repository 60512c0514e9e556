package dev.portico.stripe;

import static dev.portico.shared.FailureReason.NOT_FOUND;
import static dev.portico.shared.FailureReason.STRIPE_BUSY;
import static dev.portico.shared.FailureReason.STRIPE_FAILED;
import static dev.portico.shared.FailureReason.STRIPE_UNREACHABLE;
import static dev.portico.shared.FailureReason.UNEXPECTED;
import static dev.portico.stripe.StripeFixtures.CONNECTED;
import static dev.portico.stripe.StripeFixtures.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import com.stripe.model.Customer;
import com.stripe.param.CustomerUpdateParams;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.FakeStripe.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class StripeDoorTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Answer ADA = Answer.ok("{\"object\":\"customer\",\"id\":\"cus_ada\"}");
    private static final StripeCall<Customer> READ =
            (stripe, options) -> stripe.v1().customers().retrieve("cus_ada", options);
    private static final StripeCall<Customer> WRITE = (stripe, options) -> stripe.v1()
            .customers()
            .update("cus_ada", CustomerUpdateParams.builder().setName("Ada L").build(), options);

    private final StripeFixtures stripe = new StripeFixtures();
    private final FakeStripe server = stripe.server;

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void sendsAReadAsTheSdkBuildsIt() {
        server.answers(ADA);
        assertThat(answer(stripe.door.request(OWN, READ)).getId()).isEqualTo("cus_ada");
        var request = server.onlyRequest();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri()).isEqualTo("/v1/customers/cus_ada");
        assertThat(request.header("Authorization")).isEqualTo("Bearer sk_test_1");
        assertThat(request.header("Stripe-Version")).isEqualTo(Stripe.API_VERSION);
        assertThat(request.header("User-Agent")).startsWith("Stripe/v1 JavaBindings/");
        assertThat(request.headers()).containsKey("x-stripe-client-user-agent");
        assertThat(request.headers())
                .doesNotContainKeys("stripe-account", "idempotency-key", "x-stripe-client-telemetry");
    }

    @Test
    void sendsAWriteAsAForm() {
        server.answers(ADA);
        answer(stripe.door.request(OWN, WRITE));
        var request = server.onlyRequest();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.body()).isEqualTo("name=Ada+L");
    }

    @Test
    void namesAConnectedAccount() {
        server.answers(ADA);
        answer(stripe.door.request(CONNECTED, READ));
        assertThat(server.onlyRequest().header("Stripe-Account")).isEqualTo("acct_partner");
    }

    @Test
    void keepsTheIdempotencyKeyOverRetries() {
        server.answersInTurn(Answer.error(503, "x"), Answer.DROP, ADA);
        answer(stripe.door.request(OWN, WRITE));
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests())
                .map(request -> request.header("Idempotency-Key"))
                .doesNotContainNull()
                .containsOnly(server.onlyRequest().header("Idempotency-Key"));
    }

    @Test
    void givesEachWriteAKeyOfItsOwn() {
        server.answers(ADA);
        var write = stripe.door.request(OWN, WRITE);
        answer(write);
        answer(write);
        assertThat(server.requests())
                .map(request -> request.header("Idempotency-Key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void sendsTheKeyThatAWriteIsGiven() {
        server.answers(ADA);
        answer(stripe.door.request(OWN, "attempt-7", WRITE));
        assertThat(server.onlyRequest().header("Idempotency-Key")).isEqualTo("attempt-7");
    }

    @ParameterizedTest
    @CsvSource({
        "400, resource_missing, true, NOT_FOUND, false",
        "404, resource_missing, true, NOT_FOUND, false",
        "400, parameter_unknown, true, UNEXPECTED, false",
        "401, api_key_expired, true, STRIPE_FAILED, false",
        "403, account_invalid, true, ACCOUNT_NOT_ALLOWED, false",
        "403, account_invalid, false, STRIPE_FORBIDS, false",
        "403, more_permissions_required, true, STRIPE_FORBIDS, false",
        "409, idempotency_key_in_use, true, STRIPE_BUSY, true",
        "429, rate_limit, true, STRIPE_BUSY, true",
        "500, x, true, STRIPE_FAILED, true",
    })
    void translatesRefusals(int status, String code, boolean connected, FailureReason reason, boolean retryable) {
        server.answers(Answer.error(status, code));
        var failure = failure(stripe.door.request(connected ? CONNECTED : OWN, READ));
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.requestId()).isEqualTo(reason == NOT_FOUND ? null : "req_1");
    }

    @ParameterizedTest
    @CsvSource({
        "402, card_error, card_declined, insufficient_funds, true",
        "400, invalid_request_error, resource_missing, , false",
        "404, invalid_request_error, resource_missing, , false",
    })
    void tellsWhatAWriteWasRefusedFor(int status, String type, String code, @Nullable String decline, boolean payment) {
        server.answers(Answer.error(status, type, code, decline));
        stripe.door
                .write(OWN, "attempt-7", WRITE)
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> {
                    assertThat(error).isInstanceOf(StripeRefusal.class);
                    StripeRefusal refusal = (StripeRefusal) error;
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.declineCode()).isEqualTo(decline);
                    assertThat(refusal.parameter()).isEqualTo("price");
                    assertThat(refusal.isOfPayment()).isEqualTo(payment);
                })
                .verify(PATIENCE);
        assertThat(server.onlyRequest().header("Idempotency-Key")).isEqualTo("attempt-7");
    }

    @ParameterizedTest
    @CsvSource({
        "400, idempotency_error, idempotency_error, UNEXPECTED",
        "401, invalid_request_error, x, STRIPE_FAILED",
        "403, invalid_request_error, x, STRIPE_FORBIDS",
        "409, idempotency_error, idempotency_key_in_use, STRIPE_BUSY",
        "429, invalid_request_error, lock_timeout, STRIPE_BUSY",
        "500, api_error, x, STRIPE_FAILED",
    })
    void takesNoOtherAnswerToAWriteForARefusal(int status, String type, String code, FailureReason reason) {
        server.answers(Answer.error(status, type, code, null));
        assertThat(failure(stripe.door.write(OWN, "attempt-7", WRITE)).reason()).isEqualTo(reason);
    }

    @Test
    void followsTheClockOfTheLatestAnswer() {
        assertThat(stripe.time.now()).isEqualTo(Instant.EPOCH);
        server.answers(ADA.with("Date", "Sun, 22 Nov 2026 09:30:00 GMT"));
        answer(stripe.door.request(OWN, READ));
        assertThat(stripe.time.now()).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
        server.answers(ADA.with("Date", "yesterday"));
        answer(stripe.door.request(OWN, READ));
        assertThat(stripe.time.now()).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
    }

    @Test
    void takesAnAnswerThatIsNoneForAFailureOfStripe() {
        server.answers(Answer.ok("<html>"));
        assertThat(failure(stripe.door.request(OWN, READ)).reason()).isEqualTo(STRIPE_FAILED);
    }

    @Test
    void tellsWhenToComeBack() {
        server.answers(Answer.error(429, "rate_limit").with("Retry-After", "3"));
        assertThat(failure(stripe.door.request(OWN, READ)).retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "500, '', 3",
        "409, '', 3",
        "500, false, 1",
        "429, '', 1",
        "429, true, 3",
        "400, '', 1",
        "400, true, 3",
    })
    void retriesWhatStripeSays(int status, String shouldRetry, int requests) {
        server.answers(Answer.error(status, "x").with("Stripe-Should-Retry", shouldRetry));
        failure(stripe.door.request(OWN, READ));
        assertThat(server.requests()).hasSize(requests);
        assertThat(stripe.transport.delays()).hasSize(requests - 1);
    }

    @Test
    void givesUpAServerThatClosesConnections() {
        server.answers(Answer.DROP);
        var failure = failure(stripe.door.request(OWN, READ));
        assertThat(failure.reason()).isEqualTo(STRIPE_UNREACHABLE);
        assertThat(failure.retryable()).isTrue();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void givesUpAServerThatIsAway() {
        server.close();
        assertThat(failure(stripe.door.request(OWN, READ)).reason()).isEqualTo(STRIPE_UNREACHABLE);
    }

    @Test
    void givesUpAServerThatIsSilent() {
        try (var hasty = new StripeFixtures(Duration.ofMillis(200))) {
            hasty.server.answersEach(request -> Mono.never());
            assertThat(failure(hasty.door.request(OWN, READ)).reason()).isEqualTo(STRIPE_UNREACHABLE);
            assertThat(hasty.server.requests()).hasSize(3);
        }
    }

    @Test
    void stopsACallThatIsCancelled() {
        server.answersEach(request -> Mono.never());
        var call = stripe.door.request(OWN, READ).subscribe();
        server.arrived()
                .next()
                .as(StepVerifier::create)
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        call.dispose();
        server.dropped()
                .next()
                .as(StepVerifier::create)
                .expectNext("/v1/customers/cus_ada")
                .expectComplete()
                .verify(PATIENCE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void halvesTheLimitOfAnAccountThatStripeSlowsDown() {
        server.answers(Answer.error(429, "rate_limit").with("Stripe-Rate-Limited-Reason", "global-rate"));
        assertThat(failure(stripe.door.request(OWN, READ)).reason()).isEqualTo(STRIPE_BUSY);
        assertThat(stripe.transport.allowed(OWN)).isEqualTo(25);
        assertThat(stripe.transport.allowed(CONNECTED)).isEqualTo(50);
    }

    @Test
    void countsEveryAttempt() {
        server.answersInTurn(Answer.error(500, "x"), ADA);
        var traffic = StripeTraffic.start();
        answer(stripe.door.request(OWN, READ).contextWrite(traffic::writeTo));
        assertThat(traffic.calls()).isEqualTo(2);
        assertThat(traffic.time()).isPositive();
    }

    @Test
    void timesRequestsByEndpointAndStatus() {
        server.answersInTurn(Answer.error(500, "x"), ADA);
        answer(stripe.door.request(OWN, READ));
        for (String status : new String[] {"500", "200"}) {
            var timer = stripe.transport
                    .meters()
                    .get("stripe.requests")
                    .tags("endpoint", "GET /v1/customers/{id}", "status", status)
                    .timer();
            assertThat(timer.count()).isOne();
        }
    }

    @Test
    void failsWithAFailureWhereTheCallCannotBeBuilt(CapturedOutput log) {
        StripeCall<Customer> nothing = (stripe, options) -> new Customer();
        assertThat(failure(stripe.door.request(OWN, nothing)).reason()).isEqualTo(UNEXPECTED);
        assertThat(log).containsOnlyOnce("a call that requests nothing");
    }

    private static <T> T answer(Mono<T> call) {
        return Objects.requireNonNull(call.block(PATIENCE));
    }

    private static Failure failure(Mono<?> call) {
        var failures = new Failure[1];
        call.as(StepVerifier::create)
                .expectErrorSatisfies(failure -> failures[0] = (Failure) failure)
                .verify(PATIENCE);
        return failures[0];
    }
}
