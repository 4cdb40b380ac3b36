package org.convene.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.convene.gateway.limit.NetworkPlace;
import org.convene.web.problem.TooMany;
import org.springframework.stereotype.Component;

/**
 * How many wrong codes and links one place on the network may try. What is right is never held up: whoever sits behind
 * the same address as a guesser still signs in.
 */
@Component
public class SignInLimits {

    private final Limits limits;

    SignInLimits(Limits limits) {
        this.limits = limits;
    }

    /** Counts a wrong one. */
    public void countWrong(HttpServletRequest request) {
        limits.take(Limit.GUESSES_PER_IP, placeOf(request)).ifPresent(SignInLimits::refuse);
    }

    static String placeOf(HttpServletRequest request) {
        return NetworkPlace.of(request.getRemoteAddr()).name();
    }

    private static void refuse(Duration wait) {
        throw new TooMany(wait);
    }
}
