package org.convene.gateway.route.web;

import java.util.List;
import java.util.Optional;
import org.convene.gateway.route.Route;
import org.convene.gateway.route.Routes;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes, ready to be matched. */
final class RouteTable {

    private final List<Line> lines = Routes.all().stream()
            .flatMap(route -> route.patterns().stream()
                    .map(pattern -> new Line(PathPatternParser.defaultInstance.parse(pattern), route)))
            .toList();

    /** Returns the first line that matches, whoever owns it. */
    Optional<Line> find(PathContainer path) {
        return lines.stream().filter(line -> line.pattern().matches(path)).findFirst();
    }

    /** One pattern, which is also what the log writes instead of the path, and whose it is. */
    record Line(PathPattern pattern, Route route) {}
}
