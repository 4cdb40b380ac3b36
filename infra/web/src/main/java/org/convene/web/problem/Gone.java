package org.convene.web.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** It was there and has ended: a spent link, an expired request (410). */
public class Gone extends Problem {

    private static final long serialVersionUID = 1L;

    public Gone() {
        this("gone");
    }

    public Gone(String name, Object... arguments) {
        super(HttpStatus.GONE, name, arguments);
    }

    private Gone(@Nullable String way, String name, Object[] arguments) {
        super(way, HttpStatus.GONE, name, arguments);
    }

    /** Leads on to a page, whose link reads {@code problem.<name>.way}. */
    public static Gone leadingTo(String way, String name, Object... arguments) {
        return new Gone(way, name, arguments);
    }
}
