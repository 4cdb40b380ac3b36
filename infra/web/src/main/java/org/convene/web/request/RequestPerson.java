package org.convene.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Whose request it was, once that is known, for the log of requests; by her id, which says nothing to a stranger. */
public final class RequestPerson {

    private static final String ATTRIBUTE = RequestPerson.class.getName();

    private RequestPerson() {}

    public static void note(HttpServletRequest request, UUID person) {
        request.setAttribute(ATTRIBUTE, person);
    }

    static Optional<UUID> of(HttpServletRequest request) {
        return Optional.ofNullable((UUID) request.getAttribute(ATTRIBUTE));
    }
}
