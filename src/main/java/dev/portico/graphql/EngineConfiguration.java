package dev.portico.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /**
     * Documents that were parsed and found valid are remembered; there are few, and clients repeat them. One that is
     * not is looked at anew each time, because what is wrong with it is said in its sender's language.
     */
    private static PreparsedDocumentProvider documents() {
        Cache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED_CHARACTERS)
                .weigher((String document, PreparsedDocumentEntry entry) -> document.length())
                .executor(Runnable::run)
                .build();
        return (input, parse) -> CompletableFuture.completedFuture(document(known, input, parse));
    }

    private static PreparsedDocumentEntry document(
            Cache<String, PreparsedDocumentEntry> known,
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        @Nullable PreparsedDocumentEntry remembered = known.getIfPresent(input.getQuery());
        if (remembered != null) {
            return remembered;
        }
        PreparsedDocumentEntry parsed = parse.apply(input);
        if (!parsed.hasErrors()) {
            known.put(input.getQuery(), parsed);
        }
        return parsed;
    }
}
