package org.convene.gateway.signin.web;

import java.util.Locale;
import org.convene.gateway.signin.SignInOutcome.Reason;
import org.convene.web.problem.Gone;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Problem;

/** Why a request does not lead in, as pages and problem types name it. */
final class Refusals {

    private Refusals() {}

    static String nameOf(Reason reason) {
        return "sign-in-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Problem of(Reason reason) {
        return switch (reason) {
            // A program learns no more of a browser's request than of none.
            case UNKNOWN, OTHER_BROWSER -> new NotFound(nameOf(Reason.UNKNOWN));
            case EXPIRED, SPENT, OUT_OF_TRIES -> new Gone(nameOf(reason));
        };
    }
}
