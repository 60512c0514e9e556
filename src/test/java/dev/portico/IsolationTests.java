package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Walks the schema and tries each place that takes an id with ids of others. Each answer must be, but for the id
 * itself, the answer for an id that nobody has: body, errors, status and the number of Stripe calls.
 */
@ServerTest
class IsolationTests {

    /** Of another customer of the same account. */
    private static final List<String> OTHER_CUSTOMER = List.of(
            "cus_demo_multi",
            "sub_demo_multi",
            "si_demo_multi",
            "pm_demo_multi_visa",
            "in_demo_multi_01",
            "cus_demo_deleted");

    /** Of another account, reached by no key or session of these tests. */
    private static final List<String> OTHER_ACCOUNT =
            List.of("cus_demo_other", "sub_demo_other", "pm_demo_other", "bpc_demo_other", "prod_demo_other");

    private final Portico portico;
    private final GraphQLSchema schema;

    IsolationTests(Portico portico, GraphQlSource source) {
        this.portico = portico;
        this.schema = source.schema();
    }

    /** One place in the schema that takes an id, as a document with {@code %s} in place of the id. */
    private record Place(String name, String document) {}

    @TestFactory
    Stream<DynamicTest> aCustomerSeesNothingOfOthers() {
        String token = portico.session("cus_demo_card");
        List<Place> places = places("portal { customer { %s } }");
        return compare(places, token, foreign());
    }

    @TestFactory
    Stream<DynamicTest> aLimitedKeySeesNothingOfOtherAccounts() {
        String key = portico.limitedKey("acct_demo_partner");
        List<Place> places = places("customer(id: \"cus_demo_partner\") { %s }");
        return compare(places, key, foreign());
    }

    @Test
    void noOtherTypeTakesIds() {
        assertThat(schema.getAllTypesAsList())
                .filteredOn(type -> type instanceof GraphQLObjectType object
                        && !type.getName().startsWith("__")
                        && object.getFieldDefinitions().stream()
                                .flatMap(field -> field.getArguments().stream())
                                .anyMatch(argument ->
                                        !idValues(argument.getType()).isEmpty()))
                .extracting(GraphQLNamedType::getName)
                .containsExactlyInAnyOrder("Query", "Mutation", "Customer");
    }

    /** Ids of all kinds, of another customer and of other accounts; sessions and keys are made for it. */
    private Stream<String> foreign() {
        Portico.Answer made =
                portico.platform("mutation { portalSessionCreate(input: { customer: \"cus_demo_multi\" }) "
                        + "{ session { id } } platformKeyCreate(input: { name: \"other\" }) { platformKey { id } } }");
        Stream<String> ours = Stream.of(
                made.data("portalSessionCreate.session.id").stringValue(),
                made.data("platformKeyCreate.platformKey.id").stringValue());
        return Stream.of(OTHER_CUSTOMER.stream(), OTHER_ACCOUNT.stream(), ours).flatMap(ids -> ids);
    }

    private Stream<DynamicTest> compare(List<Place> places, String token, Stream<String> foreign) {
        assertThat(places).isNotEmpty();
        places.forEach(place -> ask(token, place, nobodys("cus_demo_card")));
        return foreign.flatMap(id -> places.stream()
                .map(place -> DynamicTest.dynamicTest(
                        place.name() + " " + id,
                        () -> assertThat(ask(token, place, id)).isEqualTo(ask(token, place, nobodys(id))))));
    }

    /** An id of the same form that nobody has. */
    private static String nobodys(String id) {
        return id.contains("_demo_")
                ? id.replaceFirst("_demo_.*", "_nobody_xxxx")
                : id.replaceFirst("_.*", "_" + "x".repeat(22));
    }

    private String ask(String token, Place place, String id) {
        Portico.Answer answer = portico.post(token, place.document().formatted(id));
        return answer.status() + " "
                + answer.body()
                        .toString()
                        .replace(id, "<id>")
                        .replaceAll("\"milliseconds\":\\d+", "")
                        .replaceAll("\"executionId\":\"[^\"]*\"", "");
    }

    private List<Place> places(String customer) {
        List<Place> places = new ArrayList<>();
        collect(places, schema.getQueryType(), "{ %s }");
        collect(places, schema.getObjectType("Customer"), "{ " + customer + " }");
        collect(places, schema.getMutationType(), "mutation { %s }");
        return places;
    }

    private void collect(List<Place> places, GraphQLObjectType type, String frame) {
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            for (GraphQLArgument argument : field.getArguments()) {
                for (String value : idValues(argument.getType())) {
                    String call = field.getName() + "(" + argument.getName() + ": " + value + others(field, argument)
                            + ")" + selection(field, argument);
                    String frameOnce = frame.replace("%s", "%1$s");
                    places.add(
                            new Place(type.getName() + "." + field.getName() + " " + value, frameOnce.formatted(call)));
                }
            }
        }
    }

    /** What else a field needs, so that the id is what it is judged by. */
    private static String others(GraphQLFieldDefinition field, GraphQLArgument present) {
        return field.getArguments().stream()
                .filter(argument -> argument != present && GraphQLTypeUtil.isNonNull(argument.getType()))
                .map(argument -> ", " + argument.getName() + ": \"cus_demo_partner\"")
                .collect(Collectors.joining());
    }

    /** The ways to pass one id as a value of this type. */
    private List<String> idValues(GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare == Scalars.GraphQLID) {
            return List.of("\"%s\"");
        }
        if (bare instanceof GraphQLList list) {
            return idValues(list.getWrappedType()).stream()
                    .map(value -> "[" + value + "]")
                    .toList();
        }
        if (bare instanceof GraphQLInputObjectType input) {
            return input.getFieldDefinitions().stream()
                    .flatMap(field -> idValues(field.getType()).stream()
                            .map(value ->
                                    "{ " + field.getName() + ": " + value + required(input, field.getName()) + " }"))
                    .toList();
        }
        return List.of();
    }

    /** What else an input needs, so that the id is what it is judged by. */
    private static String required(GraphQLInputObjectType input, String present) {
        Map<String, String> usual =
                Map.of("customer", "\"cus_demo_card\"", "name", "\"test\"", "id", "\"sub_demo_card\"");
        StringBuilder rest = new StringBuilder();
        input.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType())
                        && !field.getName().equals(present))
                .forEach(field -> rest.append(", ")
                        .append(field.getName())
                        .append(": ")
                        .append(usual.getOrDefault(field.getName(), "\"\"")));
        return rest.toString();
    }

    private String selection(GraphQLFieldDefinition field, GraphQLArgument argument) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (GraphQLTypeUtil.isLeaf(type)) {
            return "";
        }
        boolean payload = type.getName().endsWith("Payload");
        if (argument.getName().equals("configuration")) {
            // on a line of its own: errors tell where they are, and ids differ in length
            return " {\n__typename subscriptions { nodes { actions { update { reasons { code } } } } } }";
        }
        return payload ? " { __typename userErrors { __typename code message path } }" : " { __typename }";
    }
}
