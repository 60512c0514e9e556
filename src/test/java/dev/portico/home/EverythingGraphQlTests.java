package dev.portico.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Documents;
import dev.portico.Portico;
import dev.portico.ServerTest;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;

/** Everything that can be asked of a customer, asked of each kind of customer that there is. */
@ServerTest
class EverythingGraphQlTests {

    private static final String EVERYTHING = Documents.read("home/everything");
    private static final Map<String, Object> NAMED = Map.of("id", "cus_demo_card");

    private final Portico portico;
    private final GraphQLSchema schema;

    EverythingGraphQlTests(Portico portico, GraphQlSource source) {
        this.portico = portico;
        this.schema = source.schema();
    }

    @Test
    void theDocumentAsksForEveryFieldOfEveryTypeThatAHomeLeadsTo() {
        Set<String> asked = asked("Home", "Customer", "OfCard");

        assertThat(reachable(schema.getObjectType("Portal")))
                .contains(schema.getObjectType("OtherPaymentMethod"), schema.getObjectType("Coupon"))
                .flatExtracting(type -> unasked(type, asked))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card",
                "seats",
                "discount",
                "tax",
                "credit",
                "trial",
                "sepa",
                "yen",
                "checkout",
                "methods",
                "multi",
                "metered",
                "invoiced",
                "unsupported",
                "scheduled",
                "untaxed",
                "outside",
                "pending",
                "pastdue",
                "sca",
                "incomplete",
                "paused",
                "collection",
                "invoiceonly",
                "canceling",
                "canceling_flexible",
                "ended",
                "behalf",
                "g001",
                "g250",
                "g500",
            })
    void aCustomerAndTheBusinessReadAllOfIt(String situation) {
        String id = "cus_demo_" + situation;

        Portico.Answer home = portico.operation(portico.session(id), EVERYTHING, "Home", Map.of())
                .whole();
        Portico.Answer customer = portico.operation(portico.platformKey(), EVERYTHING, "Customer", Map.of("id", id))
                .whole();

        assertThat(home.text("portal.customer.id")).isEqualTo(id);
        assertThat(customer.text("customer.id")).isEqualTo(id);
    }

    @Test
    void oneSubscriptionAndOneInvoiceCanBeAskedFor() {
        Portico.Answer one = portico.operation(portico.platformKey(), EVERYTHING, "OfCard", Map.of())
                .whole();

        assertThat(one.text("customer.subscription.latestInvoice.id")).isEqualTo(one.text("customer.invoice.id"));
    }

    private Set<String> asked(String... operations) {
        Set<String> fields = new HashSet<>();
        Document document = Parser.parse(EVERYTHING);
        for (String operation : operations) {
            QueryTraverser.newQueryTraverser()
                    .schema(schema)
                    .document(document)
                    .operationName(operation)
                    .coercedVariables(CoercedVariables.of(NAMED))
                    .build()
                    .visitPreOrder(new QueryVisitorStub() {
                        @Override
                        public void visitField(QueryVisitorFieldEnvironment field) {
                            if (!field.isTypeNameIntrospectionField()) {
                                fields.add(place(field.getFieldsContainer(), field.getFieldDefinition()));
                            }
                        }
                    });
        }
        return fields;
    }

    private static List<String> unasked(GraphQLObjectType type, Set<String> asked) {
        return type.getFieldDefinitions().stream()
                .filter(field -> Stream.concat(
                                Stream.of(type), type.getInterfaces().stream().map(GraphQLFieldsContainer.class::cast))
                        .noneMatch(owner -> asked.contains(place(owner, field))))
                .map(field -> place(type, field))
                .toList();
    }

    private static String place(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }

    private Set<GraphQLObjectType> reachable(GraphQLObjectType from) {
        Set<GraphQLObjectType> reached = new LinkedHashSet<>();
        reach(from, reached);
        return reached;
    }

    private void reach(GraphQLNamedType type, Set<GraphQLObjectType> reached) {
        if (type instanceof GraphQLInterfaceType many) {
            schema.getImplementations(many).forEach(one -> reach(one, reached));
        } else if (type instanceof GraphQLObjectType one && reached.add(one)) {
            one.getFieldDefinitions().forEach(field -> reach(GraphQLTypeUtil.unwrapAll(field.getType()), reached));
        }
    }
}
