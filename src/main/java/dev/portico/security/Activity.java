package dev.portico.security;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a session live longer: a query or a mutation that somebody asked for. A stream is none, nor is what a page
 * sends by itself, for else an open page would never be signed out; nor is what is no GraphQL at all.
 *
 * @param operation null where the document has none of that name, or cannot be read
 */
record Activity(@Nullable Operation operation) {

    static Activity of(String document, @Nullable String operationName) {
        return new Activity(find(document, operationName));
    }

    boolean extendsSession() {
        return operation == Operation.QUERY || operation == Operation.MUTATION;
    }

    /** A stream needs a transport that can carry one, which a plain POST cannot. */
    boolean isStream() {
        return operation == Operation.SUBSCRIPTION;
    }

    private static @Nullable Operation find(String document, @Nullable String name) {
        try {
            return find(parse(document), name);
        } catch (InvalidSyntaxException unparsable) {
            return null;
        }
    }

    /** As the engine chooses it: the one of that name, or without a name the only one. */
    private static @Nullable Operation find(Document document, @Nullable String name) {
        List<OperationDefinition> candidates = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.isEmpty() || name.equals(operation.getName()))
                .toList();
        return candidates.size() == 1 ? candidates.get(0).getOperation() : null;
    }

    private static Document parse(String document) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(document)
                        .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                        .build());
    }
}
