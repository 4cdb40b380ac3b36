package org.convene.web.problem;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Asked too often; the answer says when to ask again (429). */
public class TooMany extends Problem {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many", Math.max(1, retryAfter.toMinutes()));
        this.retryAfter = retryAfter;
    }

    public final Duration retryAfter() {
        return retryAfter;
    }
}
