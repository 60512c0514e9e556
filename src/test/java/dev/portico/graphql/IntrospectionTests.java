package dev.portico.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import reactor.test.StepVerifier;

/** Whether the schema can be asked for is the operator's choice; the engine alone is enough to show it. */
class IntrospectionTests {

    private static final String SCHEMA = "{ __schema { queryType { name } } }";

    private final ApplicationContextRunner engine = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(GraphQlAutoConfiguration.class))
            .withUserConfiguration(ScalarConfiguration.class);

    /** The switch is one for the whole process. */
    @AfterEach
    void switchOn() {
        Introspection.enabledJvmWide(true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeSwitchedOff(boolean enabled) {
        engine.withPropertyValues("spring.graphql.schema.introspection.enabled=" + enabled)
                .run(context -> context.getBean(ExecutionGraphQlService.class)
                        .execute(new DefaultExecutionGraphQlRequest(SCHEMA, null, null, null, "1", null))
                        .map(ExecutionGraphQlResponse::isValid)
                        .as(StepVerifier::create)
                        .assertNext(valid -> assertThat(valid).isEqualTo(enabled))
                        .expectComplete()
                        .verify(Duration.ofSeconds(10)));
    }
}
