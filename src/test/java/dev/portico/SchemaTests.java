package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.DescribedNode;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema as text: what its readers rely on. */
class SchemaTests {

    @Test
    void everyTypeFieldArgumentAndValueIsDescribed() throws IOException {
        assertThat(definitions().flatMap(SchemaTests::described).filter(SchemaTests::lacksDescription))
                .map(AstPrinter::printAst)
                .isEmpty();
    }

    @Test
    void onlyTheRootIsCalledSubscription() throws IOException {
        assertThat(definitions())
                .filteredOn(node -> node instanceof TypeDefinition<?> type
                        && type.getName().equals("Subscription")
                        && !(node instanceof ObjectTypeExtensionDefinition))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static boolean lacksDescription(Node<?> node) {
        return node instanceof DescribedNode<?> described
                && (described.getDescription() == null
                        || described.getDescription().getContent().isBlank());
    }

    private static Stream<Node<?>> described(Node<?> definition) {
        Stream<Node<?>> self = isExtension(definition) ? Stream.empty() : Stream.of(definition);
        return Stream.concat(self, children(definition).flatMap(SchemaTests::withArguments));
    }

    private static boolean isExtension(Node<?> definition) {
        return definition.getClass().getSimpleName().contains("Extension");
    }

    private static Stream<Node<?>> withArguments(Node<?> node) {
        return node instanceof FieldDefinition field
                ? Stream.concat(Stream.of(field), field.getInputValueDefinitions().stream())
                : Stream.of(node);
    }

    private static Stream<Node<?>> children(Node<?> definition) {
        if (definition instanceof EnumTypeDefinition type) {
            return type.getEnumValueDefinitions().stream().map(value -> value);
        }
        if (definition instanceof InputObjectTypeDefinition type) {
            return type.getInputValueDefinitions().stream().map(value -> value);
        }
        if (definition instanceof DirectiveDefinition directive) {
            return directive.getInputValueDefinitions().stream().map((InputValueDefinition value) -> value);
        }
        return definition.getChildren().stream()
                .filter(FieldDefinition.class::isInstance)
                .<Node<?>>map(child -> child);
    }

    private static Stream<Node<?>> definitions() throws IOException {
        MultiSourceReader.Builder source = MultiSourceReader.newMultiSourceReader();
        for (Path file : files()) {
            source.string(Files.readString(file), file.toString());
        }
        return new Parser()
                .parseDocument(source.build()).getDefinitions().stream().map(definition -> definition);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("schema"))) {
            return files.filter(file -> file.toString().endsWith(".graphqls"))
                    .sorted()
                    .toList();
        }
    }
}
