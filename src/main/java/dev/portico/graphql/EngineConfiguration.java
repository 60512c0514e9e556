package dev.portico.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How the GraphQL engine is put together. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** A parsed document can take 65 times the memory of its text, and any caller can send many. */
    private static final int REMEMBERED_CHARACTERS = 1_000_000;

    /** Counts down what must happen at a time; tests hand in a virtual one. */
    @Bean
    Scheduler timer() {
        return Schedulers.parallel();
    }

    @Bean
    GraphQlSourceBuilderCustomizer engine(ConnectionFields connections) {
        return source -> source.typeVisitors(List.of(connections))
                .configureGraphQl(engine -> engine.preparsedDocumentProvider(documents()));
    }

    /** Documents are remembered parsed, with what was found wrong with them; there are few, and clients repeat them. */
    private static PreparsedDocumentProvider documents() {
        AsyncCache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED_CHARACTERS)
                .weigher((String document, PreparsedDocumentEntry entry) -> document.length())
                .executor(Runnable::run)
                .buildAsync();
        return (input, parse) -> known.get(
                input.getQuery(),
                (document, executor) -> java.util.concurrent.CompletableFuture.completedFuture(parse.apply(input)));
    }
}
