package org.convene.web.idempotency;

import org.convene.web.problem.Problem;
import org.springframework.http.HttpStatus;

/** An idempotency key came again with another body, or is none (422). */
public final class KeyReused extends Problem {

    private static final long serialVersionUID = 1L;

    KeyReused(String name) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, name);
    }
}
