package org.convene.gateway.route;

import java.util.List;

/**
 * Which paths a service owns.
 *
 * @param largestBody how many bytes a request may bring
 * @param patterns {@code *} is one segment, {@code **} the rest
 */
public record Route(Service service, long largestBody, List<String> patterns) {

    private static final long LARGEST_BODY = 1_000_000;

    public Route {
        patterns = List.copyOf(patterns);
    }

    static Route to(Service service, String... patterns) {
        return new Route(service, LARGEST_BODY, List.of(patterns));
    }

    Route takingUpTo(long bytes) {
        return new Route(service, bytes, patterns);
    }
}
