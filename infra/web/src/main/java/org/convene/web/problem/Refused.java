package org.convene.web.problem;

import org.springframework.http.HttpStatus;

/** This person may see it, but not do this (403). */
public class Refused extends Problem {

    private static final long serialVersionUID = 1L;

    public Refused() {
        this("not-allowed");
    }

    public Refused(String name, Object... arguments) {
        super(HttpStatus.FORBIDDEN, name, arguments);
    }
}
