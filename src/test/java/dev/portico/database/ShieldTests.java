package dev.portico.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class ShieldTests {

    @Test
    void workRunsOnWhenItsCallerLeaves() {
        TestPublisher<String> work = TestPublisher.create();

        Shield.around(work.mono()).as(StepVerifier::create).thenCancel().verify();

        work.assertWasSubscribed();
        work.assertNotCancelled();
    }

    @Test
    void workDoesNotBeginBeforeSomebodyAsks() {
        TestPublisher<String> work = TestPublisher.create();

        assertThat(Shield.around(work.mono())).isNotNull();

        work.assertWasNotSubscribed();
    }

    @Test
    void valuesFailuresAndNothingComeThrough() {
        Shield.around(Mono.just("done"))
                .as(StepVerifier::create)
                .expectNext("done")
                .verifyComplete();
        Shield.around(Mono.empty()).as(StepVerifier::create).verifyComplete();
        Shield.around(Mono.error(new IllegalStateException("broken")))
                .as(StepVerifier::create)
                .verifyErrorMessage("broken");
    }

    @Test
    void workSeesTheContextOfItsCaller() {
        Shield.around(Mono.deferContextual(context -> Mono.just(context.<String>get("who"))))
                .contextWrite(context -> context.put("who", "caller"))
                .as(StepVerifier::create)
                .expectNext("caller")
                .verifyComplete();
    }
}
