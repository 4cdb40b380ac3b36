package org.convene.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Treats a controller that needs a person like a route that does. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TurnawayAdvice {

    private final Turnaways turnaways;

    TurnawayAdvice(Turnaways turnaways) {
        this.turnaways = turnaways;
    }

    @ExceptionHandler
    void nobody(AuthenticationException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        turnaways.commence(request, response, refused);
    }

    @ExceptionHandler
    void denied(AccessDeniedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        turnaways.handle(request, response, refused);
    }
}
