package org.convene.web.problem;

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
}
