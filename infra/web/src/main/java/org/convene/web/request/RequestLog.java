package org.convene.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunctions;

/** Notes method, route, status, time and person of each request; never its address, token or query. */
final class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger("org.convene.access");
    private static final String MDC_KEY = "request";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestIds.of(request);
        long started = System.nanoTime();
        response.setHeader(RequestIds.HEADER, id);
        MDC.put(MDC_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (log.isInfoEnabled()) {
                long millis = (System.nanoTime() - started) / 1_000_000;
                String person =
                        RequestPerson.of(request).map(her -> " person=" + her).orElse("");
                log.info("{} {} {} {} ms{}", method(request), route(request), response.getStatus(), millis, person);
            }
            MDC.remove(MDC_KEY);
        }
    }

    // A method that nobody knows is a word that a stranger chose.
    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "(unknown)";
    }

    static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null) {
            pattern = request.getAttribute(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE);
        }
        return pattern == null ? "(no route)" : pattern.toString();
    }
}
