package org.convene.web.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The routes of a service that need no signed-in person; whatever is not named here does. Patterns are those of
 * Spring's {@code PathPattern} ({@code *} is one segment, {@code **} the rest).
 */
public final class PublicRoutes {

    private final List<Route> routes;

    private PublicRoutes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** Names routes that anybody may use with any method. */
    public static PublicRoutes of(String... patterns) {
        return new PublicRoutes(List.of()).plus(null, false, patterns);
    }

    /** Adds routes that anybody may read. */
    public PublicRoutes get(String... patterns) {
        return plus(HttpMethod.GET, false, patterns);
    }

    /** Adds routes that anybody may post to, from Convene's own pages or without a browser. */
    public PublicRoutes post(String... patterns) {
        return plus(HttpMethod.POST, false, patterns);
    }

    /** Adds routes that other sites and mail programs may post to, such as the one-click unsubscription of RFC 8058. */
    public PublicRoutes postFromAnywhere(String... patterns) {
        return plus(HttpMethod.POST, true, patterns);
    }

    List<Route> routes() {
        return routes;
    }

    private PublicRoutes plus(@Nullable HttpMethod method, boolean fromAnywhere, String... patterns) {
        List<Route> all = new ArrayList<>(routes);
        for (String pattern : patterns) {
            if (!pattern.startsWith("/")) {
                throw new IllegalArgumentException("pattern: " + pattern + " (expected: to start with /)");
            }
            all.add(new Route(method, pattern, fromAnywhere));
        }
        return new PublicRoutes(all);
    }

    record Route(@Nullable HttpMethod method, String pattern, boolean fromAnywhere) {}
}
