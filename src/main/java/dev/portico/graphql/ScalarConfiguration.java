package dev.portico.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the schema: all from GraphQL Java Extended Scalars. */
@Configuration(proxyBeanMethods = false)
class ScalarConfiguration {

    static final List<GraphQLScalarType> SCALARS = List.of(
            ExtendedScalars.DateTime,
            ExtendedScalars.newAliasedScalar("URL")
                    .aliasedScalar(ExtendedScalars.Url)
                    .build(),
            ExtendedScalars.Locale,
            ExtendedScalars.CountryCode,
            ExtendedScalars.Currency,
            ExtendedScalars.GraphQLBigDecimal,
            ExtendedScalars.GraphQLLong,
            ExtendedScalars.PositiveInt);

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> SCALARS.forEach(wiring::scalar);
    }
}
