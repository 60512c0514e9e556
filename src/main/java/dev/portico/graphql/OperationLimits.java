package dev.portico.graphql;

import dev.portico.shared.FailureReason;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses operations that are too large, too deep or too costly before anything runs. The engine's own limits look at
 * each fragment once, however often it is used: what is refused when it is written out would pass as fragments.
 */
@Component
final class OperationLimits extends SimplePerformantInstrumentation {

    private final GraphQlLimits limits;

    OperationLimits(GraphQlLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        long size = new WrittenOutSize(execution.getFragmentsByName())
                .of(execution.getOperationDefinition().getSelectionSet());
        // before the next step, which writes it out
        refuse(size > limits.tokens(), FailureReason.DOCUMENT_TOO_COSTLY);
        ExecutableNormalizedOperation operation =
                execution.getNormalizedQueryTree().get();
        refuse(operation.getOperationDepth() > limits.depth(), FailureReason.DOCUMENT_TOO_DEEP);
        long calls = new CostCalculator(execution.getGraphQLSchema()).calls(operation.getTopLevelFields());
        refuse(calls > limits.calls(), FailureReason.DOCUMENT_TOO_COSTLY);
        return super.beginExecuteOperation(parameters, state);
    }

    private static void refuse(boolean refused, FailureReason reason) {
        if (refused) {
            throw new RefusedDocument(reason);
        }
    }
}
