package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a broken or hostile client sends, and the typed error that it gets. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class BadInputTests {

    private final Portico portico;
    private String token = "";

    BadInputTests(Portico portico) {
        this.portico = portico;
    }

    @BeforeEach
    void signIn() {
        token = portico.session("cus_demo_card");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("malformed JSON", "{\"query\": \"{ portal", "REQUEST_MALFORMED"),
                Arguments.of("no JSON at all", "hello", "REQUEST_MALFORMED"),
                Arguments.of("an empty body", "", "REQUEST_MALFORMED"),
                Arguments.of("an array", "[]", "REQUEST_MALFORMED"),
                Arguments.of("no query", "{}", "REQUEST_MALFORMED"),
                Arguments.of("a query that is no text", "{\"query\": {}}", "REQUEST_MALFORMED"),
                Arguments.of("a body of 1 MB", "{\"query\": \"" + "#".repeat(1_000_000) + "\"}", "REQUEST_TOO_LARGE"),
                Arguments.of(
                        "an unknown operation name",
                        "{\"query\": \"query A { __typename }\", \"operationName\": \"B\"}",
                        "DOCUMENT_INVALID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBadBodyIsNamed(String what, String body, String reason, CapturedOutput log) {
        assertRefused(portico.body(token, body, Map.of()), reason, log);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("an empty document", "", "DOCUMENT_INVALID"),
                Arguments.of("a syntax error", "{ portal { ", "DOCUMENT_INVALID"),
                Arguments.of("an unknown field", "{ portal { nothing } }", "DOCUMENT_INVALID"),
                Arguments.of("a wrong type", "{ node(id: [1]) { id } }", "DOCUMENT_INVALID"),
                Arguments.of("first of 0", invoices("first: 0"), "FIRST_OUT_OF_RANGE"),
                Arguments.of("first of -1", invoices("first: -1"), "FIRST_OUT_OF_RANGE"),
                Arguments.of("first of 101", invoices("first: 101"), "FIRST_OUT_OF_RANGE"),
                Arguments.of("first of 2^31", invoices("first: 2147483648"), "DOCUMENT_INVALID"),
                Arguments.of("a forged cursor", invoices("first: 5, after: \"aW5fZGVtb19jYXJk\""), "CURSOR_INVALID"),
                Arguments.of("an empty cursor", invoices("after: \"\""), "CURSOR_INVALID"),
                Arguments.of(
                        "an id of the wrong kind",
                        "{ portal { customer { subscription(id: \"in_demo_card_01\") { id } } } }",
                        "NOT_FOUND"),
                Arguments.of("an id of no kind", "{ node(id: \"../customers\") { id } }", "NOT_FOUND"),
                Arguments.of("an empty id", "{ node(id: \"\") { id } }", "NOT_FOUND"),
                Arguments.of(
                        "21 ids",
                        "{ nodes(ids: ["
                                + IntStream.range(0, 21)
                                        .mapToObj(i -> "\"sub_" + i + "\"")
                                        .collect(Collectors.joining(","))
                                + "]) { id } }",
                        "TOO_MANY_IDS"),
                Arguments.of(
                        "500 levels",
                        "{ portal " + "{ customer ".repeat(500) + "{ id }" + "}".repeat(500) + " }",
                        "DOCUMENT_INVALID"),
                Arguments.of(
                        "20 levels",
                        "{ portal { customer { subscriptions { nodes { " + "latestInvoice { subscription { ".repeat(8)
                                + "id" + " } }".repeat(8) + " } } } } }",
                        "DOCUMENT_TOO_DEEP"),
                Arguments.of("20 levels in fragments that are used twice", levelsInFragments(), "DOCUMENT_TOO_DEEP"),
                Arguments.of("fragments that use each other twice", doublingFragments(), "DOCUMENT_TOO_COSTLY"),
                Arguments.of("many lists of ids", listsOfIds(), "DOCUMENT_TOO_COSTLY"),
                Arguments.of(
                        "500 times the session",
                        IntStream.range(0, 500)
                                .mapToObj(i -> "s" + i + ": session { id }")
                                .collect(Collectors.joining(" ", "{ portal { ", " } }")),
                        "DOCUMENT_TOO_COSTLY"),
                Arguments.of("a NUL in an id", "{ node(id: \"ps_\\u0000\") { id } }", "NOT_FOUND"),
                Arguments.of(
                        "10,000 aliases",
                        "{ "
                                + IntStream.range(0, 10_000)
                                        .mapToObj(i -> "a" + i + ": __typename")
                                        .collect(Collectors.joining(" "))
                                + " }",
                        "DOCUMENT_INVALID"),
                Arguments.of(
                        "a document of 150,000 characters",
                        "{ __typename " + " ".repeat(150_000) + " }",
                        "DOCUMENT_INVALID"),
                Arguments.of("a subscription", "subscription { portalSessionStatus { now } }", "STREAM_NEEDED"),
                Arguments.of("a platform's field", "{ customers { nodes { id } } }", "PLATFORM_ONLY"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aBadDocumentIsNamed(String what, String document, String reason, CapturedOutput log) {
        assertRefused(portico.post(token, document), reason, log);
    }

    @Test
    void aCostlyDocumentIsNamed(CapturedOutput log) {
        assertRefused(
                portico.platform(
                        "{ customers(first: 100) { nodes { invoices { nodes { id lines(first: 100) { nodes { id } } } } } } }"),
                "DOCUMENT_TOO_COSTLY",
                log);
    }

    @Test
    void aCostlyFragmentCountsAsOftenAsItIsUsed(CapturedOutput log) {
        assertRefused(
                portico.platform(
                        "{ a: customers(first: 100) { ...C } b: customers(first: 100) { ...C } c: customers(first: 100) { ...C } }"
                                + " fragment C on CustomerConnection { nodes { invoices { nodes { id } } } }"),
                "DOCUMENT_TOO_COSTLY",
                log);
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsNamed(CapturedOutput log) {
        assertRefused(portico.platform("{ portalSession(id: \"ps_\\u0000\") { id } }"), "ARGUMENT_INVALID", log);
    }

    @Test
    void anEmptyFilterIsNamed(CapturedOutput log) {
        assertRefused(portico.platform("{ customers(email: \"\") { nodes { id } } }"), "ARGUMENT_INVALID", log);
    }

    @Test
    void aPageSizeOfNullIsTheUsualOne() {
        assertThat(portico.post(token, invoices("first: null")).data("portal.customer.invoices.nodes"))
                .hasSize(10);
    }

    @Test
    void aCursorWorksForItsOwnListOnly(CapturedOutput log) {
        String cursor = portico.post(token, invoices("first: 2"))
                .data("portal.customer.invoices.pageInfo.endCursor")
                .asString();

        assertThat(portico.post(token, invoices("first: 2, after: \"%s\"".formatted(cursor)))
                        .data("portal.customer.invoices.nodes"))
                .hasSize(2);
        assertRefused(
                portico.post(token, invoices("status: PAID, after: \"%s\"".formatted(cursor))), "CURSOR_INVALID", log);
        assertRefused(
                portico.post(portico.session("cus_demo_multi"), invoices("after: \"%s\"".formatted(cursor))),
                "CURSOR_INVALID",
                log);
    }

    private static String levelsInFragments() {
        String levels =
                "fragment %s on Invoice { subscription { latestInvoice { subscription { latestInvoice { %s } } } } } ";
        return "{ portal { customer { subscriptions { nodes { latestInvoice { ...C ...B ...A } } } } } } "
                + levels.formatted("A", "...B")
                + levels.formatted("B", "...C")
                + levels.formatted("C", "id");
    }

    private static String doublingFragments() {
        return IntStream.range(0, 60)
                .mapToObj(i -> "fragment F%d on Customer { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(
                        " ", "{ portal { customer { ...F0 } } } ", " fragment F60 on Customer { id }"));
    }

    private static String listsOfIds() {
        return IntStream.range(0, 6)
                .mapToObj(list -> IntStream.range(0, 20)
                        .mapToObj(i -> "\"in_%d_%d\"".formatted(list, i))
                        .collect(Collectors.joining(",", "n" + list + ": nodes(ids: [", "]) { id }")))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String invoices(String arguments) {
        return "{ portal { customer { invoices(%s) { nodes { id } pageInfo { endCursor } } } } }".formatted(arguments);
    }

    private static void assertRefused(Portico.Answer answer, String reason, CapturedOutput log) {
        assertThat(answer.reason()).as(answer.body().toString()).isEqualTo(reason);
        assertThat(answer.code()).isNotEqualTo("INTERNAL");
        assertThat(answer.body().at("/errors/0/message").asString()).isNotBlank();
        assertThat(answer.body().toString().length()).isLessThan(5_000);
        assertThat(answer.body().toString()).doesNotContain("Exception", "dev.portico", "java.");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }
}
