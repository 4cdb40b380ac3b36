package org.convene.gateway.session.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.convene.gateway.RealTime;
import org.convene.gateway.session.FreshSignIn;
import org.convene.web.problem.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds up whoever reaches a {@link FreshSignIn} long after her own. */
final class FreshSignInCheck implements HandlerInterceptor {

    static final Duration FRESH = Duration.ofMinutes(15);

    private final RealTime time;
    private final ProblemResponses problems;

    FreshSignInCheck(RealTime time, ProblemResponses problems) {
        this.time = time;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        FreshSignIn rule =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(FreshSignIn.class) : null;
        // Who is not signed in at all is turned away by the rules of the front door, in their words.
        if (rule == null || Presence.current().map(this::isFresh).orElse(true)) {
            return true;
        }
        if (ProblemResponses.isApi(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "fresh-sign-in-needed");
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    "/sign-in?again&continue=" + URLEncoder.encode(back(request, rule), StandardCharsets.UTF_8));
        }
        return false;
    }

    private boolean isFresh(Presence presence) {
        return time.now().isBefore(presence.since().plus(FRESH));
    }

    private static String back(HttpServletRequest request, FreshSignIn rule) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return rule.page();
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
