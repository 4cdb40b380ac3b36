package org.convene.gateway.session.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.session.BrowserSession;
import org.convene.gateway.session.BrowserSessions;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The browsers that are signed in as a person; a program that holds her token is none of them, so it ends all. */
@RestController
@RequestMapping("/api/v1/account/sessions")
class SessionApi {

    private static final UUID NONE = new UUID(0, 0);

    private final BrowserSessions sessions;
    private final RealTime time;

    SessionApi(BrowserSessions sessions, RealTime time) {
        this.sessions = sessions;
        this.time = time;
    }

    @GetMapping
    List<Listed> list(@CurrentPerson Person person) {
        UUID here = here();
        return sessions.of(person.id(), time.now()).stream()
                .map(session -> Listed.of(session, session.id().equals(here)))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @CurrentPerson Person person) {
        if (!sessions.end(person.id(), id)) {
            throw new NotFound();
        }
        SecurityEvent.SESSION_ENDED.log(person.id(), "session", id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@CurrentPerson Person person) {
        SecurityEvent.OTHER_SESSIONS_ENDED.log(person.id(), "sessions", sessions.endOthers(person.id(), here()));
    }

    private static UUID here() {
        return Presence.current().map(Presence::session).orElse(NONE);
    }

    /** What its owner sees of a session. */
    record Listed(
            UUID id,
            @Nullable String browser,
            @Nullable String system,
            String signedInBy,
            Instant startedAt,
            Instant lastUsedAt,
            boolean current) {

        static Listed of(BrowserSession session, boolean current) {
            return new Listed(
                    session.id(),
                    session.device().browser(),
                    session.device().system(),
                    session.way().key(),
                    session.startedAt(),
                    session.lastUsedAt(),
                    current);
        }
    }
}
