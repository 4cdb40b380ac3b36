package org.convene.web.idempotency;

import org.convene.web.problem.Problem;
import org.springframework.http.HttpStatus;

/** An idempotency key came again with another body, or is none (422). */
public final class KeyReused extends Problem {

    private static final long serialVersionUID = 1L;

    private KeyReused(String name) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, name);
    }

    public static KeyReused forAnotherBody() {
        return new KeyReused("idempotency-key-reused");
    }

    static KeyReused unusable() {
        return new KeyReused("idempotency-key-unusable");
    }
}
