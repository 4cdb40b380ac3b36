package org.convene.web.problem;

import org.springframework.http.HttpStatus;

/** The present state does not allow it, or somebody else was faster (409). */
public class Conflict extends Problem {

    private static final long serialVersionUID = 1L;

    public Conflict() {
        this("conflict");
    }

    public Conflict(String name, Object... arguments) {
        super(HttpStatus.CONFLICT, name, arguments);
    }
}
