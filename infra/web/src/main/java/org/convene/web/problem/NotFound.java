package org.convene.web.problem;

import org.jspecify.annotations.Nullable;
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

    private NotFound(@Nullable String way, String name, Object[] arguments) {
        super(way, HttpStatus.NOT_FOUND, name, arguments);
    }

    /** Leads on to a page, whose link reads {@code problem.<name>.way}. */
    public static NotFound leadingTo(String way, String name, Object... arguments) {
        return new NotFound(way, name, arguments);
    }
}
