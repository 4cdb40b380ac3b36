package org.convene.web.problem;

import org.springframework.http.HttpStatus;

/** There is no such thing, or this person may not know that there is (404). */
public class NotFound extends Problem {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        this("not-found");
    }

    public NotFound(String name, Object... arguments) {
        super(HttpStatus.NOT_FOUND, name, arguments);
    }
}
