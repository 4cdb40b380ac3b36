package org.convene.gateway.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.Turnaways;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Turns away as every service does, but from what is for this machine alone: seen from elsewhere there is no such thing. */
final class Unseen implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Turnaways turnaways;
    private final ProblemResponses problems;

    Unseen(Turnaways turnaways, ProblemResponses problems) {
        this.turnaways = turnaways;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (isForThisMachine(request)) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
        } else {
            turnaways.commence(request, response, refused);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (isForThisMachine(request)) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
        } else {
            turnaways.handle(request, response, refused);
        }
    }

    private static boolean isForThisMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/machine/");
    }
}
