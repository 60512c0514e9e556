package dev.portico.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the explorer opens with is valid, however the schema grows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerExamplesTests {

    private static final Pattern CONNECTION = Pattern.compile("\\b(\\w+)Connection\\b");

    private final TypeDefinitionRegistry types = new TypeDefinitionRegistry();

    @BeforeAll
    void readSchema() throws IOException {
        String written = schemaFiles();
        merge(written);
        addUnlessWritten("PageInfo", "type PageInfo { hasNextPage: Boolean! endCursor: String }");
        CONNECTION.matcher(written).results().map(found -> found.group(1)).forEach(this::addConnection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-home", "rules", "change", "customers", "create-session", "node"})
    void asksOnlyForWhatTheSchemaHas(String name) throws IOException {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
        assertThat(new Validator().validateDocument(schema, example(name), Locale.ENGLISH))
                .isEmpty();
    }

    /** The page itself signs its demo customer in with this document. */
    @Test
    void createsASessionForTheCustomerThatThePageNames() throws IOException {
        assertThat(new ClassPathResource("static/graphiql/examples/create-session.graphql").getContentAsString(UTF_8))
                .contains("portalSessionCreate", "$customer", "token", "userErrors", "message");
    }

    private static String schemaFiles() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:/graphql/**/*.graphqls")) {
            all.append(file.getContentAsString(UTF_8)).append('\n');
        }
        return all.toString();
    }

    /** Connections are added to the schema when the server starts; the examples use only these parts of them. */
    private void addConnection(String type) {
        String connection = type + "Connection";
        addUnlessWritten(connection, "type %s { nodes: [%s!]! pageInfo: PageInfo! }".formatted(connection, type));
    }

    private void addUnlessWritten(String type, String definition) {
        if (types.getTypeOrNull(type) == null) {
            merge(definition);
        }
    }

    private void merge(String definitions) {
        types.merge(new SchemaParser().parse(definitions));
    }

    private static Document example(String name) throws IOException {
        String path = "static/graphiql/examples/" + name + ".graphql";
        return Parser.parse(new ClassPathResource(path).getContentAsString(UTF_8));
    }
}
