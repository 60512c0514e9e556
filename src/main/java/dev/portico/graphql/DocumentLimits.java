package dev.portico.graphql;

import dev.portico.shared.FailureReason;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refuses documents that are too long, too deep or too costly before anything runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlLimits.class)
class DocumentLimits {

    /** Lines and whitespace are bounded by the parser's own defaults. The options are the engine's only hook: global. */
    DocumentLimits(GraphQlLimits limits) {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.characters()).maxTokens(limits.tokens())));
    }

    @Bean
    Instrumentation depthLimit(GraphQlLimits limits) {
        return new MaxQueryDepthInstrumentation(limits.depth()) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
                return new RefusedDocument(FailureReason.DOCUMENT_TOO_DEEP);
            }
        };
    }

    @Bean
    Instrumentation costLimit(GraphQlLimits limits) {
        return new MaxQueryComplexityInstrumentation(limits.calls(), CostCalculator::calls) {
            @Override
            protected AbortExecutionException mkAbortException(int totalComplexity, int maxComplexity) {
                return new RefusedDocument(FailureReason.DOCUMENT_TOO_COSTLY);
            }
        };
    }
}
