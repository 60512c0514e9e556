package dev.portico.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.ledger.AttemptWatch.Moment;
import dev.portico.ledger.AttemptWatch.Stage;
import dev.portico.ledger.Interruption;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Every kind of mutation, cut off at every moment on its way, and an undisturbed one to compare with. */
@ServerTest
class CrashTests {

    private final Portico portico;
    private final Interruption interruption;
    private final Making make;

    CrashTests(Portico portico, Interruption interruption, @Value("${stripe.api-base}") URI sandbox) {
        this.portico = portico;
        this.interruption = interruption;
        this.make = new Making(new SandboxHttp(sandbox.getPort()));
    }

    /** A run: how it was before and is after, what was answered, and by how many writes at which moments. */
    private record Run(String before, String after, String answer, long writes, List<Moment> moments) {

        /** Earlier steps are sent again with the keys that they had. */
        long mostWrites() {
            return writes
                    + moments.stream().filter(at -> at.stage() == Stage.SENDING).count();
        }
    }

    @TestFactory
    Stream<DynamicNode> everyMomentOfEveryKind() {
        var customers = new Customers(portico, make);
        return Stream.of(Kind.values()).map(kind -> dynamicContainer(kind.name(), moments(customers, kind)));
    }

    private Stream<DynamicNode> moments(Customers customers, Kind kind) {
        Scene scene = kind.begin(customers);
        interruption.seen();
        Run whole = undisturbed(scene);
        assertThat(whole.after).isNotEqualTo(whole.before);
        return whole.moments.stream()
                .flatMap(moment -> Stream.of(
                        dynamicTest("again after " + name(moment), () -> again(kind.begin(customers), moment, whole)),
                        dynamicTest("swept after " + name(moment), () -> swept(kind.begin(customers), moment, whole))));
    }

    private Run undisturbed(Scene scene) {
        String before = scene.state().get();
        long writes = writes();
        String answer = send(scene);
        return new Run(before, scene.state().get(), answer, writes() - writes, interruption.seen());
    }

    private void again(Scene scene, Moment moment, Run whole) {
        long writes = writes();
        Interruption.Cut cut = interruption.at(moment);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> send(scene));
        cut.crash();

        String answer = send(scene);

        assertThat(answer).isEqualTo(whole.answer);
        assertThat(scene.state().get()).isEqualTo(whole.after);
        assertThat(writes() - writes).isBetween(whole.writes, whole.mostWrites());
        cut.wake();
        assertThat(first.orTimeout(30, TimeUnit.SECONDS).join())
                .satisfiesAnyOf(
                        late -> assertThat(late).isEqualTo(whole.answer),
                        late -> assertThat(late).contains("TIME_LIMIT"));
        assertThat(writes() - writes).isBetween(whole.writes, whole.mostWrites() + 1);
        assertThat(send(scene)).isEqualTo(whole.answer);
        assertThat(scene.state().get()).isEqualTo(whole.after);
    }

    private void swept(Scene scene, Moment moment, Run whole) {
        Interruption.Cut cut = interruption.at(moment);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> send(scene));
        String attempt = cut.crash().attempt();

        interruption.sweep(attempt);

        assertThat(scene.state().get()).isEqualTo(isDecided(moment) ? whole.after : whole.before);
        first.cancel(true);
    }

    private static boolean isDecided(Moment moment) {
        return moment.stage() != Stage.CLAIMED && moment.stage() != Stage.TURN_TAKEN;
    }

    private String send(Scene scene) {
        JsonNode body = portico.post(scene.token(), scene.document()).body();
        return Likeness.of(
                body.has("errors")
                        ? body.path("errors").toString()
                        : body.path("data").toString());
    }

    private long writes() {
        return make.get("/_sandbox/calls")
                .path("routes")
                .propertyStream()
                .filter(route -> !route.getKey().startsWith("GET"))
                .mapToLong(route -> route.getValue().asLong())
                .sum();
    }

    private static String name(Moment moment) {
        return moment.stage() + (moment.step() == null ? "" : " " + moment.step());
    }
}
