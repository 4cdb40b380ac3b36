package org.convene.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.convene.gateway.limit.NetworkPlace;
import org.convene.web.problem.TooMany;
import org.springframework.stereotype.Component;

/** How often one place on the network may ask for mails and try codes. */
@Component
class SignInLimits {

    private final Limits limits;

    SignInLimits(Limits limits) {
        this.limits = limits;
    }

    void countRequest(HttpServletRequest request) {
        count(Limit.SIGN_INS_PER_IP, request);
    }

    void countGuess(HttpServletRequest request) {
        count(Limit.GUESSES_PER_IP, request);
    }

    private void count(Limit limit, HttpServletRequest request) {
        limits.take(limit, NetworkPlace.of(request.getRemoteAddr()).name()).ifPresent(SignInLimits::refuse);
    }

    private static void refuse(Duration wait) {
        throw new TooMany(wait);
    }
}
