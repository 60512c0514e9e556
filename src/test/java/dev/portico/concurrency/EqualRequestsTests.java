package dev.portico.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.concurrency.Subscribers.Subscriber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A hundred requests at once, over two servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EqualRequestsTests {

    private static final int REQUESTS = 100;
    private static final String RESULT = """
            takesEffect effectiveAt invoice { id status total { minorUnits } }
            subscription { id status items { quantity price { id } } pendingChange { quantity } }
            """;
    private static final String PREVIEW = """
            { it: subscriptionChangePreview(input: { id: "%s", quantity: 5 }) { previewToken dueNow { minorUnits } } }
            """;

    private TwoServers servers;
    private Callers callers;
    private Subscribers subscribers;
    private String configuration = "";

    @BeforeAll
    void start(@TempDir Path folder) {
        servers = new TwoServers(folder);
        callers = new Callers(servers.ports());
        subscribers = new Subscribers(servers);
        configuration = subscribers.configuration();
    }

    @AfterAll
    void stop() {
        servers.close();
    }

    @Test
    void withAKeyHaveOneEffectAndOneAnswer() throws Exception {
        Subscriber one = subscribers.subscriber(configuration);
        servers.stripe().delete("/_sandbox/calls");

        List<JsonNode> answers = ask(number -> update(one, ", quantity: 5" + key("same")), one);

        assertThat(answers).hasSize(REQUESTS);
        assertThat(answers.stream().map(answer -> answer.path("data")).distinct())
                .singleElement()
                .satisfies(data -> {
                    assertThat(data.at("/it/userErrors")).isEmpty();
                    assertThat(data.at("/it/invoice/status").asString()).isEqualTo("PAID");
                    assertThat(data.at("/it/subscription/items/0/quantity").asInt())
                            .isEqualTo(5);
                });
        assertThat(updateCalls()).isOne();
        assertThat(chargesOfChanges(one)).isOne();
    }

    @Test
    void withoutAKeyNeverChargeTwiceForOnePreview() {
        Subscriber one = subscribers.subscriber(configuration);
        JsonNode preview = preview(one);
        String token = preview.path("previewToken").asString();

        Map<String, Long> codes =
                codes(ask(number -> update(one, ", quantity: 5, previewToken: \"%s\"".formatted(token)), one));

        assertThat(codes.get("")).as("%s", codes).isOne();
        assertThat(codes.keySet()).isSubsetOf("", "PREVIEW_STALE", "NOTHING_TO_CHANGE");
        assertThat(chargesOfChanges(one)).isOne();
        assertThat(subscribers.invoices(one).get(0).path("amount_paid").asLong())
                .isEqualTo(preview.at("/dueNow/minorUnits").asLong());
    }

    @Test
    void withAKeyEachAndOnePreviewChargeOnce() {
        Subscriber one = subscribers.subscriber(configuration);
        String token = preview(one).path("previewToken").asString();

        Map<String, Long> codes = codes(ask(
                number -> update(one, ", quantity: 5, previewToken: \"%s\"".formatted(token) + key("key " + number)),
                one));

        assertThat(codes.get("")).as("%s", codes).isOne();
        assertThat(chargesOfChanges(one)).isOne();
    }

    @Test
    void withNeitherKeyNorPreviewFindNothingLeftToChange() {
        Subscriber one = subscribers.subscriber(configuration);

        Map<String, Long> codes = codes(ask(number -> update(one, ", quantity: 5"), one));

        assertThat(codes).isEqualTo(Map.of("", 1L, "NOTHING_TO_CHANGE", REQUESTS - 1L));
        assertThat(chargesOfChanges(one)).isOne();
    }

    @Test
    void withOneKeyAndTwoInputsChangeWhatCameFirst() {
        Subscriber one = subscribers.subscriber(configuration);

        List<JsonNode> answers =
                ask(number -> update(one, ", quantity: %d".formatted(4 + number % 2) + key("reused")), one);

        Map<String, Long> codes = codes(answers);
        assertThat(codes).isEqualTo(Map.of("", REQUESTS / 2L, "IDEMPOTENCY_KEY_REUSED", REQUESTS / 2L));
        assertThat(answers.stream()
                        .filter(answer -> code(answer).isEmpty())
                        .map(answer -> answer.at("/data/it/invoice/id").asString())
                        .distinct())
                .hasSize(1);
        assertThat(chargesOfChanges(one)).isOne();
    }

    @Test
    void ofTwoCustomersWithOneKeyHaveAnEffectEach() {
        List<Subscriber> two = List.of(subscribers.subscriber(configuration), subscribers.subscriber(configuration));

        Map<String, Long> codes = codes(callers.askAll(Flux.range(0, REQUESTS)
                .map(number -> two.get(number / 2 % 2))
                .map(one -> callers.ask(one.token(), update(one, ", quantity: 5" + key("shared"))))));

        assertThat(codes).isEqualTo(Map.of("", (long) REQUESTS));
        assertThat(two).allSatisfy(one -> assertThat(chargesOfChanges(one)).isOne());
    }

    @Test
    void thatChangeAndEndTheSameAreOneAfterTheOther() {
        String atOnce = subscribers.configuration("features[subscription_cancel][mode]=immediately");
        List<Subscriber> all = Flux.range(0, 10)
                .map(number -> subscribers.subscriber(atOnce))
                .collectList()
                .blockOptional()
                .orElseThrow();

        callers.askAll(Flux.fromIterable(all)
                .flatMapIterable(one -> List.of(
                        callers.insist(one.token(), update(one, ", quantity: 5" + key("update"))),
                        callers.insist(
                                one.token(),
                                one.mutation("subscriptionCancel", key("cancel"), "subscription { status }")))));

        for (Subscriber one : all) {
            JsonNode updated = callers.ask(one.token(), update(one, ", quantity: 5" + key("update")))
                    .blockOptional()
                    .orElseThrow();
            JsonNode now = subscribers.subscription(one);
            assertThat(now.path("status").asString()).isEqualTo("canceled");
            assertThat(code(updated)).isIn("", "NOT_ELIGIBLE");
            boolean changed = code(updated).isEmpty();
            assertThat(chargesOfChanges(one)).isEqualTo(changed ? 1 : 0);
            assertThat(now.at("/items/data/0/quantity").asInt()).isEqualTo(changed ? 5 : 2);
        }
    }

    private List<JsonNode> ask(IntFunction<String> document, Subscriber one) {
        return callers.askAll(Flux.range(0, REQUESTS).map(number -> callers.ask(one.token(), document.apply(number))));
    }

    private JsonNode preview(Subscriber one) {
        return callers.ask(one.token(), PREVIEW.formatted(one.subscription()))
                .blockOptional()
                .orElseThrow()
                .at("/data/it");
    }

    private static String update(Subscriber one, String input) {
        return one.mutation("subscriptionUpdate", input, RESULT);
    }

    private static String key(String key) {
        return ", idempotencyKey: \"%s\"".formatted(key);
    }

    private static Map<String, Long> codes(List<JsonNode> answers) {
        return answers.stream()
                .map(EqualRequestsTests::code)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Of the user error; empty where it was done. */
    private static String code(JsonNode answer) {
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/it/userErrors/0/code").asString("");
    }

    private long updateCalls() throws IOException, InterruptedException {
        return servers.stripe()
                .get("/_sandbox/calls")
                .body()
                .path("routes")
                .path("POST /v1/subscriptions/:id")
                .asLong();
    }

    /** Beside the first invoice. */
    private int chargesOfChanges(Subscriber one) {
        assertThat(subscribers.invoices(one))
                .allSatisfy(
                        invoice -> assertThat(invoice.path("status").asString()).isEqualTo("paid"));
        return subscribers.invoices(one).size() - 1;
    }
}
