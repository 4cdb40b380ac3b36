package org.convene.gateway.route.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.convene.gateway.identity.web.Vouchers;
import org.convene.gateway.route.Route;
import org.convene.web.request.RequestIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request to its service and the answer back, as they are but for the headers that are each hop's own. */
final class Forwarding {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

    private final ProxyExchange exchange;
    private final RequestHeaders headers;
    private final Vouchers vouchers;
    private final Refusing refusing;

    Forwarding(ProxyExchange exchange, RequestHeaders headers, Vouchers vouchers, Refusing refusing) {
        this.exchange = exchange;
        this.headers = headers;
        this.vouchers = vouchers;
        this.refusing = refusing;
    }

    ServerResponse forward(ServerRequest request, Route route, Doors.Door door) {
        HttpServletRequest asked = request.servletRequest();
        Optional<URI> target = target(asked, door.address());
        if (target.isEmpty()) {
            return refusing.unreadable();
        }
        if (asked.getContentLengthLong() > route.largestBody()) {
            return refusing.tooLarge();
        }
        LimitedRequest limited;
        try {
            limited = new LimitedRequest(asked, route.largestBody());
        } catch (IOException failure) {
            return refusing.unusable(unusable(failure));
        }
        if (!limited.isLong()) {
            return ask(request, limited, target.get(), door);
        }
        if (!door.longBodies().tryAcquire()) {
            return refusing.busy();
        }
        try {
            return ask(request, limited, target.get(), door);
        } finally {
            door.longBodies().release();
        }
    }

    private ServerResponse ask(ServerRequest request, LimitedRequest limited, URI target, Doors.Door door) {
        Optional<ServiceBreaker.Attempt> attempt = door.breaker().attempt();
        if (attempt.isEmpty()) {
            return refusing.away(door.service(), door.breaker().pause());
        }
        ProxyExchange.Request passedOn = exchange.request(ServerRequest.create(limited, request.messageConverters()))
                .uri(target)
                .headers(headers.of(
                        limited,
                        request.headers().asHttpHeaders(),
                        vouchers.currentFor(door.service().applicationName())))
                .responseConsumer((answer, response) -> copy(answer.getHeaders(), response.headers()))
                .build();
        boolean repeatable = isRepeatable(request.method());
        boolean told = false;
        try {
            ServerResponse answer = send(passedOn, repeatable && limited.isEmpty());
            told = true;
            attempt.get().answered();
            return answer;
        } catch (ResourceAccessException failure) {
            told = true;
            LimitedRequest.Unusable body = unusableIn(failure);
            if (body != null) {
                attempt.get().withdrawn();
                return refusing.unusable(body);
            }
            NoAnswer why = NoAnswer.of(failure.getCause());
            attempt.get().unanswered(why, failure);
            log.warn(
                    "{} gives no answer: {}",
                    door.service().applicationName(),
                    why.name().toLowerCase(Locale.ROOT));
            return refusing.unanswered(why, door, repeatable);
        } finally {
            if (!told) {
                attempt.get().withdrawn();
            }
        }
    }

    private ServerResponse send(ProxyExchange.Request request, boolean again) {
        try {
            return exchange.exchange(request);
        } catch (ResourceAccessException failure) {
            if (again && NoAnswer.isWorthAnotherTry(failure.getCause())) {
                return exchange.exchange(request);
            }
            throw failure;
        }
    }

    private static LimitedRequest.Unusable unusable(IOException failure) {
        return failure instanceof LimitedRequest.Unusable known ? known : LimitedRequest.Unusable.broken(failure);
    }

    private static LimitedRequest.@Nullable Unusable unusableIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedRequest.Unusable unusable) {
                return unusable;
            }
        }
        return null;
    }

    // Only what changes nothing may be asked twice.
    private static boolean isRepeatable(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
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
