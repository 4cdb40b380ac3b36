package org.convene.event.workshop.web;

import org.convene.event.workshop.Workshop;
import org.convene.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Lets who saves say which version she had read, so that nobody overwrites what she has not seen. */
public final class Versions {

    private Versions() {}

    /**
     * The version to save on.
     *
     * @param ifMatch the header {@code If-Match}; without one, what is there now
     */
    public static int expected(@Nullable String ifMatch, Workshop workshop) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return workshop.version();
        }
        if (!ifMatch.equals("\"" + workshop.version() + "\"")) {
            throw new ChangedMeanwhile();
        }
        return workshop.version();
    }

    static final class ChangedMeanwhile extends Problem {

        private static final long serialVersionUID = 1L;

        ChangedMeanwhile() {
            super(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
    }
}
