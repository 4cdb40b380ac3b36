package org.convene.web.problem;

import org.springframework.http.HttpStatus;

/** It will be possible, but not yet (425). */
public class TooEarly extends Problem {

    private static final long serialVersionUID = 1L;

    public TooEarly() {
        this("too-early");
    }

    public TooEarly(String name, Object... arguments) {
        super(HttpStatus.TOO_EARLY, name, arguments);
    }
}
