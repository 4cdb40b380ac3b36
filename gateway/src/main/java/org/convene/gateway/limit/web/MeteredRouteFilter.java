package org.convene.gateway.limit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.convene.gateway.RealTime;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.convene.gateway.limit.NetworkPlace;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.CurrentPersons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits {@link MeteredRoute}s, counted together by all gateways. Who has used up a limit is remembered here until it
 * has room again, so that going on costs no query; and without the database nothing is counted, for what is posted
 * goes to services that may well be there, and floods are held back in memory anyway.
 */
final class MeteredRouteFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(MeteredRouteFilter.class);
    private static final int MANY = 50_000;

    private final Limits limits;
    private final CurrentPersons persons;
    private final ProblemResponses problems;
    private final RealTime time;
    private final Map<Counted, Instant> usedUp = new ConcurrentHashMap<>();

    MeteredRouteFilter(Limits limits, CurrentPersons persons, ProblemResponses problems, RealTime time) {
        this.limits = limits;
        this.persons = persons;
        this.problems = problems;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<MeteredRoute> route = "POST".equals(request.getMethod())
                ? MeteredRoute.of(PathContainer.parsePath(request.getRequestURI()))
                : Optional.empty();
        Optional<Counted> counted = route.flatMap(metered -> counted(metered, request));
        if (route.isEmpty() || counted.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Duration> wait = remembered(counted.get());
        if (wait.isEmpty() && !route.get().onlyRefused()) {
            wait = take(counted.get());
        }
        if (wait.isPresent()) {
            refuse(request, response, counted.get().limit(), wait.get());
            return;
        }
        chain.doFilter(request, response);
        if (route.get().onlyRefused()
                && HttpStatus.valueOf(response.getStatus()).is4xxClientError()) {
            take(counted.get());
        }
    }

    /** Like the flood filter, blind to this machine, behind which an untrusted proxy would have everybody stand. */
    private Optional<Counted> counted(MeteredRoute route, HttpServletRequest request) {
        return switch (route.counts()) {
            case PERSON ->
                persons.current()
                        .map(person -> new Counted(route.limit(), person.id().toString()));
            case PLACE -> {
                NetworkPlace place = NetworkPlace.of(request.getRemoteAddr());
                yield place.thisMachine() ? Optional.empty() : Optional.of(new Counted(route.limit(), place.name()));
            }
        };
    }

    private Optional<Duration> remembered(Counted counted) {
        Instant until = usedUp.get(counted);
        if (until == null) {
            return Optional.empty();
        }
        Duration wait = Duration.between(time.now(), until);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        usedUp.remove(counted);
        return Optional.empty();
    }

    private Optional<Duration> take(Counted counted) {
        try {
            Optional<Duration> wait = limits.take(counted.limit(), counted.key());
            wait.ifPresent(duration -> remember(counted, duration));
            return wait;
        } catch (DataAccessException | TransactionException failure) {
            log.warn(
                    "{} is not counted: {}", counted.limit(), failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void remember(Counted counted, Duration wait) {
        if (usedUp.size() >= MANY) {
            usedUp.clear();
        }
        usedUp.put(counted, time.now().plus(wait));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Limit limit, Duration wait)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        problems.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                switch (limit) {
                    case REGISTRATION_MAILS_PER_IP -> "too-many-mails";
                    case WRONG_REGISTRATION_CODES_PER_IP -> "too-many-codes";
                    default -> "too-many-invitations";
                });
    }

    private record Counted(Limit limit, String key) {}
}
