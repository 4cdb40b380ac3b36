package org.convene.gateway.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.RealTime;
import org.convene.gateway.account.Account;
import org.springframework.stereotype.Component;

/** Starts and ends what keeps a browser signed in: 14 days without use end it, and 90 days in any case. */
@Component
public class Sessions {

    static final Duration LONGEST = Duration.ofDays(90);
    private static final String PERSON = "person";

    private final RealTime time;

    Sessions(RealTime time) {
        this.time = time;
    }

    /** Starts a fresh session under a fresh id: whatever this browser showed before leads nowhere from now on. */
    public void start(HttpServletRequest request, Account account) {
        end(request);
        request.getSession(true).setAttribute(PERSON, account.id().toString());
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<UUID> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        long age = time.now().toEpochMilli() - session.getCreationTime();
        if (age > LONGEST.toMillis()) {
            session.invalidate();
            return Optional.empty();
        }
        return session.getAttribute(PERSON) instanceof String id ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
