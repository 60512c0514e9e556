package dev.portico.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations this sandbox knows, in the order in which they are tried. */
public final class Routes {

    /** A route with the values of its variables. */
    record Match(Route route, Map<String, String> ids) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes get(String template, Set<String> parameters, Handler handler) {
        return add(new Route("GET", template, parameters, handler));
    }

    public Routes post(String template, Set<String> parameters, Handler handler) {
        return add(new Route("POST", template, parameters, handler));
    }

    public Routes delete(String template, Set<String> parameters, Handler handler) {
        return add(new Route("DELETE", template, parameters, handler));
    }

    private Routes add(Route route) {
        routes.add(route);
        return this;
    }

    @Nullable
    Match find(String method, String path) {
        List<String> segments = segments(path);
        for (Route route : routes) {
            Map<String, String> ids = route.match(method, segments);
            if (ids != null) {
                return new Match(route, ids);
            }
        }
        return null;
    }

    static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
