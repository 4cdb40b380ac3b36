package org.convene.gateway.route.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.convene.gateway.identity.web.Vouchers;
import org.convene.gateway.route.Route;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.request.RequestIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request to its service and the answer back, as they are but for the headers that are each hop's own. */
final class Forwarding {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);
    private static final String AGAIN_IN_SECONDS = "5";

    private final ProxyExchange exchange;
    private final RequestHeaders headers;
    private final Vouchers vouchers;
    private final ProblemResponses problems;

    Forwarding(ProxyExchange exchange, RequestHeaders headers, Vouchers vouchers, ProblemResponses problems) {
        this.exchange = exchange;
        this.headers = headers;
        this.vouchers = vouchers;
        this.problems = problems;
    }

    ServerResponse forward(ServerRequest request, Route route, URI service) {
        HttpServletRequest asked = request.servletRequest();
        Optional<URI> target = target(asked, service);
        if (target.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "not-readable");
        }
        if (asked.getContentLengthLong() > route.largestBody()) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        ServerRequest limited =
                ServerRequest.create(new LimitedRequest(asked, route.largestBody()), request.messageConverters());
        ProxyExchange.Request passedOn = exchange.request(limited)
                .uri(target.get())
                .headers(headers.of(
                        asked,
                        request.headers().asHttpHeaders(),
                        vouchers.currentFor(route.service().applicationName())))
                .responseConsumer((answer, response) -> copy(answer.getHeaders(), response.headers()))
                .build();
        return send(passedOn, route, isRepeatable(request.method()));
    }

    private ServerResponse send(ProxyExchange.Request request, Route route, boolean repeatable) {
        try {
            return exchange.exchange(request);
        } catch (ResourceAccessException failure) {
            Throwable cause = failure.getMostSpecificCause();
            if (cause instanceof LimitedRequest.TooLarge) {
                return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            }
            if (repeatable && wasNotHeard(failure.getCause())) {
                return send(request, route, false);
            }
            log.warn(
                    "{} gives no answer: {}",
                    route.service().applicationName(),
                    cause.getClass().getSimpleName());
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
    }

    private ServerResponse problem(HttpStatus status, String name) {
        ServerResponse.BodyBuilder response = ServerResponse.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
        }
        return response.build((request, answer) -> {
            problems.write(request, answer, status, name);
            return null;
        });
    }

    // Only what changes nothing may be asked twice.
    private static boolean isRepeatable(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static boolean wasNotHeard(@Nullable Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof InterruptedIOException)
                && (cause instanceof SocketException
                        || cause instanceof NoHttpResponseException
                        || cause instanceof ConnectionClosedException);
    }

    // Path and query go on letter for letter; what the firewall let pass means the same to both sides.
    private static Optional<URI> target(HttpServletRequest request, URI service) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        try {
            String origin = service.getScheme() + "://" + service.getAuthority();
            return Optional.of(URI.create(origin + path + (query == null ? "" : "?" + query)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void copy(HttpHeaders answer, HttpHeaders response) {
        Predicate<String> ofConnection = ConnectionHeaders.of(answer);
        answer.forEach((name, values) -> {
            if (!ofConnection.test(name.toLowerCase(Locale.ROOT)) && !RequestIds.HEADER.equalsIgnoreCase(name)) {
                response.addAll(name, values);
            }
        });
    }
}
