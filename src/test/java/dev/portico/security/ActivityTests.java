package dev.portico.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row for each thing that is and is not activity. */
class ActivityTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ portal { customer { id } } }              |   | true",
                "query A { a }                               |   | true",
                "query A { a }                               | A | true",
                "mutation { portalSessionEnd { session { id } } } | | true",
                "query A { a } mutation B { b }              | B | true",
                "query A { a } subscription S { s }          | A | true",
                "fragment F on Query { a } query { ...F }    |   | true",
                "{ __typename }                              |   | true",
                "subscription { billingEvents { type } }     |   | false",
                "query A { a } subscription S { s }          | S | false",
                "query A { a } mutation B { b }              |   | false",
                "query A { a }                               | X | false",
                "fragment F on Query { a }                   |   | false",
                "type Query { a: Int }                       |   | false",
                "{ portal                                    |   | false",
                "''                                          |   | false",
                "hello                                       |   | false"
            })
    void activityIsAQueryOrAMutation(String document, @Nullable String operationName, boolean activity) {
        assertThat(Activity.of(document, operationName).extendsSession()).isEqualTo(activity);
    }

    @Test
    void whatIsTooMuchToReadIsNone() {
        assertThat(Activity.of("{ " + "a ".repeat(100_000) + "}", null).extendsSession())
                .isFalse();
        assertThat(Activity.of("{ a ".repeat(5_000), null).extendsSession()).isFalse();
    }
}
