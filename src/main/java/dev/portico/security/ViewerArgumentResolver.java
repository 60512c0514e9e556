package dev.portico.security;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Hands a handler the kind of viewer that it asks for. No other check stands between a handler and a wrong caller. */
@Component
final class ViewerArgumentResolver implements HandlerMethodArgumentResolver {

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

    /** Below a field that was asked for under a configuration the viewer is one who looks under it. */
    private static Viewer viewer(DataFetchingEnvironment environment) {
        GraphQLContext local = environment.getLocalContext();
        Viewer below = local == null ? null : local.get(Viewer.class);
        return below == null ? environment.getGraphQlContext().get(Viewer.class) : below;
    }

    private static FailureReason refusal(Class<?> wanted) {
        if (wanted == CustomerViewer.class) {
            return FailureReason.CUSTOMER_ONLY;
        }
        return wanted == PlatformViewer.class ? FailureReason.PLATFORM_ONLY : FailureReason.MISSING;
    }
}
