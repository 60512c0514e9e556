package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.change.PreviewStale;
import dev.portico.eligibility.NotEligible;
import dev.portico.invoice.PaymentActionRequired;
import dev.portico.invoice.PaymentDeclined;
import dev.portico.ledger.IdempotencyKeyReused;
import dev.portico.paymentmethod.PaymentMethod;
import dev.portico.shared.InvalidInput;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

/** The schema and the code say the same. */
@ServerTest
class SchemaMappingTests {

    private final SchemaReport report;

    SchemaMappingTests(CapturedWiring wiring) throws IOException {
        this.report = inspector().inspect(schema(), wiring.get().getDataFetchers());
    }

    @Test
    void everyFieldHasItsSource() {
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void everyHandlerHasItsField() {
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
    }

    @Test
    void nullnessIsTheSameInBoth() {
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }

    /** The inspection looks for classes beside those that handlers return, not within them or behind their fields. */
    private static SchemaMappingInspector.Initializer inspector() {
        SchemaMappingInspector.Initializer inspector = SchemaMappingInspector.initializer()
                .classMapping("InvalidInput", InvalidInput.class)
                .classMapping("NotEligible", NotEligible.class)
                .classMapping("IdempotencyKeyReused", IdempotencyKeyReused.class)
                .classMapping("PaymentDeclined", PaymentDeclined.class)
                .classMapping("PaymentActionRequired", PaymentActionRequired.class)
                .classMapping("PreviewStale", PreviewStale.class);
        for (Class<?> kind : PaymentMethod.class.getPermittedSubclasses()) {
            inspector.classMapping(kind.getSimpleName(), kind);
        }
        return inspector;
    }

    /** The inspection sees through a connection, but only where edges may be null, which ours never are. */
    private static GraphQLSchema schema() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("schema")).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(text.toString().replaceAll("edges: \\[(\\w+)!]!", "edges: [$1]!")));
    }
}
