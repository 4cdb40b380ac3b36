package org.convene.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.convene.web.problem.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * What happens to a request that may not go on: who is not signed in is led to the sign-in page and back, a program is
 * told 401; who may not do this is told 403.
 */
public final class Turnaways implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemResponses problems;

    public Turnaways(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (ProblemResponses.isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "sign-in-needed");
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/sign-in?continue=" + continuation(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        problems.write(request, response, HttpStatus.FORBIDDEN, "not-allowed");
    }

    // Only what can be read again leads back; a form that was posted is not posted a second time.
    private static String continuation(HttpServletRequest request) {
        boolean readable = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        String path = readable ? request.getRequestURI() : "/organize";
        String query = request.getQueryString();
        return URLEncoder.encode(readable && query != null ? path + "?" + query : path, StandardCharsets.UTF_8);
    }
}
