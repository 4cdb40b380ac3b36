package org.convene.gateway.limit.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convene.gateway.limit.NetworkPlace;
import org.convene.web.problem.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops a flood from one place on the network. Generous, since a hospital's people share one address; and blind to
 * this machine's own, behind which a proxy that is not set up as trusted would have everybody stand.
 */
final class FloodFilter extends OncePerRequestFilter {

    static final int AT_ONCE = 2_000;
    private static final int PER_SECOND = 200;
    private static final int MANY_PLACES = 50_000;

    private final ProblemResponses problems;
    private final Map<NetworkPlace, Bucket> places = new ConcurrentHashMap<>();

    FloodFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        NetworkPlace place = NetworkPlace.of(request.getRemoteAddr());
        if (place.thisMachine() || places.computeIfAbsent(place, _ -> bucket()).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "flood");
        }
    }

    /** Forgets who may do everything again anyway, or, in a flood from everywhere, all. */
    void forget() {
        if (places.size() > MANY_PLACES) {
            places.clear();
        } else {
            places.values().removeIf(bucket -> bucket.getAvailableTokens() >= AT_ONCE);
        }
    }

    int places() {
        return places.size();
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
    }
}
