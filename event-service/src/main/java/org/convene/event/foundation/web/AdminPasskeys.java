package org.convene.event.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Where the installation says so, whoever administers a foundation changes nothing here without having signed in with
 * a passkey: her mailbox alone, in the wrong hands, then carries no foundation away.
 */
final class AdminPasskeys implements HandlerInterceptor {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Supplier<Optional<Person>> current;
    private final Predicate<UUID> administers;
    private final ProblemResponses problems;

    AdminPasskeys(Supplier<Optional<Person>> current, Predicate<UUID> administers, ProblemResponses problems) {
        this.current = current;
        this.administers = administers;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean held = !SAFE.contains(request.getMethod())
                && current.get()
                        .filter(person -> !person.passkey())
                        .map(Person::id)
                        .filter(administers)
                        .isPresent();
        if (!held) {
            return true;
        }
        if (ProblemResponses.isApi(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "passkey-needed");
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/account/passkeys?needed");
        }
        return false;
    }
}
