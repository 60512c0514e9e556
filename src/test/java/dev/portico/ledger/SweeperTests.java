package dev.portico.ledger;

import dev.portico.runtime.TestDatabase;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Account;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class SweeperTests {

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Timer {}

    @Test
    void itRunsAgainAndAgainWhateverBecomesOfIt() {
        Sinks.Many<String> sweeps = Sinks.many().unicast().onBackpressureBuffer();
        Mono<Account> home = Mono.defer(() -> {
            sweeps.tryEmitNext("sweep");
            return Mono.error(Failure.passing(FailureReason.STRIPE_UNREACHABLE, null));
        });
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("portico.ledger.sweep-every", "10ms")));
            context.register(Timer.class);
            context.registerBean(Sweeper.class, () -> sweeper(home));
            context.refresh();

            sweeps.asFlux()
                    .take(3)
                    .as(StepVerifier::create)
                    .expectNextCount(3)
                    .expectComplete()
                    .verify(Duration.ofSeconds(10));
        }
    }

    private static Sweeper sweeper(Mono<Account> home) {
        return new LedgerServer(TestDatabase.shared(), home, new Shop(), moment -> Mono.empty(), LedgerServer.PATIENCE)
                .sweeper;
    }
}
