package dev.portico.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one request may ask for.
 *
 * @param characters of the document
 * @param tokens of the document, which also bounds its aliases
 * @param depth of nested fields; introspection needs 13
 * @param calls to Stripe and to the database that the document may cause, by {@code @cost}
 * @param time after which the request is given up and its reads of Stripe stop
 */
@ConfigurationProperties("portico.graphql")
record GraphQlLimits(
        @DefaultValue("100000") int characters,
        @DefaultValue("5000") int tokens,
        @DefaultValue("15") int depth,
        @DefaultValue("300") int calls,
        @DefaultValue("30s") Duration time) {}
