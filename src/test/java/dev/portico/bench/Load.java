package dev.portico.bench;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Callers that each ask again as soon as they are answered. */
final class Load {

    private static final Pattern CALLS = Pattern.compile("\"calls\":(\\d+)");

    private final HttpClient http;
    private final UnaryOperator<String> body;

    Load(String base, String body) {
        this(base, token -> body);
    }

    /** @param body what the caller with this token asks next */
    Load(String base, UnaryOperator<String> body) {
        this.http = HttpClient.create(ConnectionProvider.create("load", 512)).baseUrl(base);
        this.body = body;
    }

    /** What the callers saw. Times are in nanoseconds, ascending. */
    record Seen(long[] times, double seconds, long calls, long failures) {

        double perSecond() {
            return times.length / seconds;
        }

        double milliseconds(double share) {
            return times.length == 0 ? Double.NaN : times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
        }

        double callsEach() {
            return times.length == 0 ? Double.NaN : (double) calls / times.length;
        }
    }

    private record Answer(long nanoseconds, int calls, boolean right) {}

    /** One caller for each token, all at once, for this long. */
    Seen run(List<String> tokens, Duration duration) {
        long start = System.nanoTime();
        List<Answer> answers = Flux.fromIterable(tokens)
                .flatMap(token -> ask(token).repeat(() -> System.nanoTime() - start < duration.toNanos()), 512)
                .collectList()
                .blockOptional(duration.plusSeconds(90))
                .orElseThrow();
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] times = answers.stream()
                .filter(Answer::right)
                .mapToLong(Answer::nanoseconds)
                .toArray();
        Arrays.sort(times);
        long calls = answers.stream().mapToLong(Answer::calls).sum();
        return new Seen(times, seconds, calls, answers.size() - times.length);
    }

    private Mono<Answer> ask(String token) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return http.headers(headers ->
                            headers.set("Authorization", "Bearer " + token).set("Content-Type", "application/json"))
                    .post()
                    .uri("/graphql")
                    .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(body.apply(token), StandardCharsets.UTF_8)))
                    .responseContent()
                    .aggregate()
                    .asString()
                    .map(text -> new Answer(System.nanoTime() - start, calls(text), !text.contains("\"errors\"")))
                    .onErrorReturn(new Answer(System.nanoTime() - start, 0, false));
        });
    }

    private static int calls(String text) {
        Matcher found = CALLS.matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
