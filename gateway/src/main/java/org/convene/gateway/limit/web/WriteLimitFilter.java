package org.convene.gateway.limit.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.CurrentPersons;
import org.convene.web.security.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how much one person changes by the API, whatever number of tokens she has, and tells her program how much is
 * left (draft-ietf-httpapi-ratelimit-headers-10); counted in this gateway's memory. Her pages are not counted, so a
 * script that ran wild does not keep her from stopping it.
 */
final class WriteLimitFilter extends OncePerRequestFilter {

    static final int AT_ONCE = 600;

    private static final int PER_SECOND = 10;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String POLICY = "\"writes\";q=" + AT_ONCE + ";w=" + AT_ONCE / PER_SECOND;
    private static final long NANOS = 1_000_000_000;

    private final CurrentPersons persons;
    private final ProblemResponses problems;
    private final TimeMeter time;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    WriteLimitFilter(CurrentPersons persons, ProblemResponses problems, TimeMeter time) {
        this.persons = persons;
        this.problems = problems;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = persons.current();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(person.get().id(), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", POLICY);
        response.setHeader(
                "RateLimit",
                "\"writes\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-writes");
        }
    }

    /** Forgets who may do everything again anyway. */
    void forget() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= AT_ONCE);
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
    }
}
