package org.convene.gateway.token.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.scope.ScopedRoute;
import org.convene.gateway.scope.ScopedRoutes;
import org.convene.gateway.token.AccessToken;
import org.convene.web.problem.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets a program do what its token reaches, and says which scope it lacks otherwise; people in browsers need none. */
public final class ScopeFilter extends OncePerRequestFilter {

    private final List<Line> lines = ScopedRoutes.all().stream()
            .map(route -> new Line(PathPatternParser.defaultInstance.parse(route.pattern()), route))
            .toList();

    private final ProblemResponses problems;

    public ScopeFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AccessToken> token = PresentedToken.current();
        if (token.isEmpty() || "OPTIONS".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        List<ScopedRoute> here = lines.stream()
                .filter(line -> line.pattern().matches(path))
                .map(Line::route)
                .toList();
        String method = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
        Optional<ScopedRoute> asked =
                here.stream().filter(route -> route.method().equals(method)).findFirst();
        if (asked.isEmpty()) {
            refuseUnknown(request, response, here);
            return;
        }
        Scope needed = asked.get().scope();
        if (needed == null || token.get().scopes().contains(needed)) {
            chain.doFilter(request, response);
        } else {
            String scope = needed.wireName();
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
            problems.write(request, response, new ScopeMissing(scope));
        }
    }

    private void refuseUnknown(HttpServletRequest request, HttpServletResponse response, List<ScopedRoute> here)
            throws IOException {
        if (here.isEmpty()) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
        } else {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    here.stream().map(ScopedRoute::method).distinct().sorted().collect(Collectors.joining(", ")));
            problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "not-offered");
        }
    }

    private record Line(PathPattern pattern, ScopedRoute route) {}
}
