package org.convene.gateway.route.web;

import java.time.Duration;
import org.convene.gateway.route.Service;
import org.convene.web.problem.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/** Words what the gateway answers in place of a service: what is away, what works meanwhile, whether to send it again. */
final class Refusing {

    private static final Duration BUSY = Duration.ofSeconds(2);

    private final ProblemResponses problems;

    Refusing(ProblemResponses problems) {
        this.problems = problems;
    }

    ServerResponse unreadable() {
        return answer(HttpStatus.BAD_REQUEST, "not-readable", Duration.ZERO);
    }

    ServerResponse tooLarge() {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", Duration.ZERO);
    }

    ServerResponse unusable(LimitedRequest.Unusable body) {
        return answer(body.status(), body.problem(), Duration.ZERO);
    }

    /** Nothing was sent; in a moment it may work again. */
    ServerResponse away(Service service, Duration pause) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, service.applicationName() + "-away", pause);
    }

    /** Nothing was sent, for too many ask at once. */
    ServerResponse busy() {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "busy", BUSY);
    }

    /** Words it by whether asking again changes nothing, for then nobody has to know whether it was heard. */
    ServerResponse unanswered(NoAnswer why, Doors.Door door, boolean repeatable) {
        Duration pause = door.breaker().pause();
        return switch (why) {
            case ALL_BUSY -> busy();
            case NOT_REACHED -> away(door.service(), pause);
            case HUNG_UP ->
                repeatable
                        ? away(door.service(), pause)
                        : answer(HttpStatus.BAD_GATEWAY, "outcome-unknown", Duration.ZERO);
            case TOO_SLOW ->
                repeatable
                        ? answer(HttpStatus.GATEWAY_TIMEOUT, "no-answer-in-time", pause)
                        : answer(HttpStatus.GATEWAY_TIMEOUT, "outcome-unknown", Duration.ZERO);
        };
    }

    private ServerResponse answer(HttpStatus status, String name, Duration retryAfter) {
        ServerResponse.BodyBuilder response = ServerResponse.status(status);
        if (retryAfter.isPositive()) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return response.build((request, answer) -> {
            // Of a body in broken chunks the server has said so itself, for nothing after them can be read.
            if (!answer.isCommitted()) {
                problems.write(request, answer, status, name);
            }
            return null;
        });
    }
}
