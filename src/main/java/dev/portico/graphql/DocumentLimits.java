package dev.portico.graphql;

import graphql.parser.ParserOptions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Refuses documents that are too long before they are parsed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlLimits.class)
class DocumentLimits {

    /** Lines and whitespace are bounded by the parser's own defaults. The options are the engine's only hook: global. */
    DocumentLimits(GraphQlLimits limits) {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.characters()).maxTokens(limits.tokens())));
    }
}
