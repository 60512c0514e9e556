package dev.portico.security;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Hands a handler the kind of viewer that it asks for. No other check stands between a handler and a wrong caller. */
@Component
final class ViewerArgumentResolver implements HandlerMethodArgumentResolver {

    /** The argument of {@code customer} that what is below it is judged under. */
    private static final String CONFIGURATION = "configuration";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Viewer.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        Viewer viewer = viewer(environment);
        Class<?> wanted = parameter.getParameterType();
        if (!wanted.isInstance(viewer)) {
            throw Failure.of(refusal(wanted));
        }
        return viewer;
    }

    /** The business looks at what is below a field under the configuration that the field was asked for with. */
    private static @Nullable Viewer viewer(DataFetchingEnvironment environment) {
        Viewer viewer = environment.getGraphQlContext().get(Viewer.class);
        return viewer instanceof PlatformViewer platform
                ? platform.under(findConfiguration(environment.getExecutionStepInfo()))
                : viewer;
    }

    private static @Nullable String findConfiguration(ExecutionStepInfo field) {
        for (ExecutionStepInfo step = field; step != null; step = step.getParent()) {
            if (step.getArguments().get(CONFIGURATION) instanceof String configuration) {
                return configuration;
            }
        }
        return null;
    }

    private static FailureReason refusal(Class<?> wanted) {
        if (wanted == CustomerViewer.class) {
            return FailureReason.CUSTOMER_ONLY;
        }
        return wanted == PlatformViewer.class ? FailureReason.PLATFORM_ONLY : FailureReason.MISSING;
    }
}
