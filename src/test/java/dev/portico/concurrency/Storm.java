package dev.portico.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.concurrency.Subscribers.Subscriber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Many customers at once, each in the middle of a story, while Stripe fails. Whoever insists with their key ends exactly
 * as one who lived the same story in calm weather.
 */
final class Storm implements AutoCloseable {

    private final TwoServers servers;
    private final Callers callers;
    private final Subscribers subscribers;
    private final Map<Story, String> configurations = new EnumMap<>(Story.class);
    private final Map<Story, Lived> calm = new EnumMap<>(Story.class);

    Storm(Path folder) {
        servers = new TwoServers(folder);
        callers = new Callers(servers.ports());
        subscribers = new Subscribers(servers);
        subscribers.code("STORM");
        for (Story story : Story.values()) {
            configurations.put(story, subscribers.configuration(story.terms.toArray(String[]::new)));
        }
        for (Story story : Story.values()) {
            calm.put(story, live(hero(story)));
        }
    }

    /** What was seen of a storm. */
    record Seen(int mutations, int repetitions) {}

    /** One customer in a story. */
    private record Hero(Story story, Subscriber subscriber) {

        List<String> documents(String year) {
            return IntStream.range(0, story.steps.size())
                    .mapToObj(at -> story.steps.get(at).document(subscriber, year, "step " + at))
                    .toList();
        }
    }

    /** The user errors of each step, and what there is in Stripe in the end. */
    private record Lived(List<String> answers, List<String> remains) {}

    Map<Story, List<String>> calmAnswers() {
        Map<Story, List<String>> answers = new EnumMap<>(Story.class);
        calm.forEach((story, lived) -> answers.put(story, lived.answers()));
        return answers;
    }

    /** Fails unless every customer ends as in calm weather, and is answered so again when the storm is over. */
    Seen rage(int customersEach, String... knobs) {
        List<Hero> heroes = Stream.of(Story.values())
                .flatMap(story -> Stream.generate(() -> hero(story)).limit(customersEach))
                .toList();
        int before = callers.repetitions();
        servers.turn(knobs);
        Map<Hero, List<String>> answers = liveAll(heroes);
        servers.turn();
        assertAsInCalmWeather(answers, String.join(" ", knobs));
        assertAsInCalmWeather(liveAll(heroes), "again, after " + String.join(" ", knobs));
        int mutations =
                heroes.stream().mapToInt(hero -> hero.story.steps.size()).sum();
        return new Seen(mutations, callers.repetitions() - before);
    }

    private void assertAsInCalmWeather(Map<Hero, List<String>> answers, String weather) {
        var happenings = subscribers.happenings(begin(answers.keySet()));
        answers.forEach((hero, given) -> assertThat(new Lived(given, remains(hero, happenings)))
                .as("%s %s", hero, weather)
                .isEqualTo(calm.get(hero.story)));
    }

    private long begin(Collection<Hero> heroes) {
        return heroes.stream()
                .mapToLong(hero -> subscribers
                        .subscription(hero.subscriber)
                        .path("created")
                        .asLong())
                .min()
                .orElseThrow();
    }

    private Map<Hero, List<String>> liveAll(List<Hero> heroes) {
        return Flux.fromIterable(heroes)
                .flatMap(hero -> answers(hero).map(answers -> Map.entry(hero, answers)), heroes.size())
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .blockOptional()
                .orElseThrow();
    }

    private Hero hero(Story story) {
        return new Hero(story, subscribers.subscriber(configurations.getOrDefault(story, ""), story.method));
    }

    private Lived live(Hero hero) {
        List<String> answers = answers(hero).blockOptional().orElseThrow();
        return new Lived(answers, remains(hero, subscribers.happenings(begin(List.of(hero)))));
    }

    private Mono<List<String>> answers(Hero hero) {
        return Flux.fromIterable(hero.documents(subscribers.year()))
                .concatMap(document -> callers.insist(hero.subscriber.token(), document))
                .map(answer -> answer.at("/data/it/userErrors/0/code").asString("DONE"))
                .collectList();
    }

    private List<String> remains(Hero hero, Map<String, Map<String, Long>> happenings) {
        Subscriber one = hero.subscriber;
        JsonNode now = subscribers.subscription(one);
        List<String> all = new ArrayList<>();
        all.add("%s %s x %s, discounts %d, pending %s, cancels %s, scheduled %s"
                .formatted(
                        now.path("status").asString(),
                        now.at("/items/data/0/price/unit_amount").asString(),
                        now.at("/items/data/0/quantity").asString(),
                        now.path("discounts").size()
                                + now.at("/items/data/0/discounts").size(),
                        now.path("pending_update").isObject(),
                        now.path("cancel_at_period_end").asBoolean()
                                || now.path("cancel_at").isNumber(),
                        now.path("schedule").isString()));
        all.add(now.path("cancellation_details").toString());
        subscribers
                .invoices(one)
                .forEach(invoice -> all.add("invoice %s %s, attempts %s, lines %d"
                        .formatted(
                                invoice.path("billing_reason").asString(),
                                invoice.path("status").asString(),
                                invoice.path("attempt_count").asString(),
                                invoice.at("/lines/data").size())));
        subscribers
                .schedules(one)
                .forEach(schedule -> all.add("schedule %s, phases %d"
                        .formatted(
                                schedule.path("status").asString(),
                                schedule.path("phases").size())));
        all.add("invoice items " + subscribers.invoiceItems(one).size());
        all.add("happened " + happenings.get(one.customer()));
        return all;
    }

    @Override
    public void close() {
        servers.close();
    }
}
