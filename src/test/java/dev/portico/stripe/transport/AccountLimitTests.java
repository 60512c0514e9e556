package dev.portico.stripe.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

@Timeout(30)
class AccountLimitTests {

    private final AccountLimit limit = new AccountLimit(4);

    @Test
    void letsTheNextOneInWhenOneIsDone() {
        var requests = requests(5);
        begin(requests);
        requests.get(4).assertWasNotSubscribed();
        requests.get(0).emit(200);
        requests.get(4).assertWasSubscribed();
    }

    @Test
    void halvesOnceForRequestsThatWereUnderWayTogether() {
        var requests = requests(4);
        begin(requests);
        requests.forEach(request -> request.emit(429));
        assertThat(limit.allowed()).isEqualTo(2);
    }

    @Test
    void halvesAgainForALaterOne() {
        IntStream.range(0, 9).forEach(any -> run(429));
        assertThat(limit.allowed()).isOne();
    }

    @Test
    void growsBackByOneForEachRound() {
        run(429);
        IntStream.range(0, 3).forEach(any -> run(200));
        assertThat(limit.allowed()).isEqualTo(3);
        IntStream.range(0, 100).forEach(any -> run(200));
        assertThat(limit.allowed()).isEqualTo(4);
    }

    @Test
    void forgetsWhoLeavesTheQueue() {
        var requests = requests(6);
        var readers = begin(requests);
        readers.get(4).dispose();
        requests.get(0).emit(200);
        requests.get(4).assertWasNotSubscribed();
        requests.get(5).assertWasSubscribed();
    }

    @Test
    void passesOnTheTurnOfOneThatIsCancelled() {
        var requests = requests(5);
        begin(requests).get(0).dispose();
        requests.get(0).assertCancelled();
        requests.get(4).assertWasSubscribed();
    }

    @Test
    void passesOnTheTurnOfOneThatFails() {
        var requests = requests(5);
        begin(requests);
        requests.get(0).error(new IllegalStateException());
        requests.get(4).assertWasSubscribed();
    }

    @Test
    void refusesMoreThanCanWait() {
        begin(requests(1_004));
        within(Mono.just(200))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        failure -> assertThat(((Failure) failure).reason()).isEqualTo(FailureReason.STRIPE_BUSY));
    }

    private void run(int status) {
        within(Mono.just(status)).as(StepVerifier::create).expectNext(status).verifyComplete();
    }

    private List<Disposable> begin(List<TestPublisher<Integer>> requests) {
        List<Disposable> readers = new ArrayList<>();
        requests.forEach(
                request -> readers.add(within(request.mono()).onErrorComplete().subscribe()));
        return readers;
    }

    private Mono<Integer> within(Mono<Integer> request) {
        return limit.within(request, status -> status == 429);
    }

    private static List<TestPublisher<Integer>> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> TestPublisher.<Integer>create())
                .toList();
    }
}
