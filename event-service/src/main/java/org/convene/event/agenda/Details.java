package org.convene.event.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is not terms: edited freely by every host and seen by all of them.
 *
 * @param meetingAddress where it happens; told to participants only by their personal link
 */
public record Details(@Nullable String meetingAddress, List<Session> sessions) {

    public static final Details NONE = new Details(null, List.of());

    public Details {
        sessions = List.copyOf(sessions);
    }

    /**
     * The agenda for another workshop like this one. Its meeting address is left out: who has an old link must not come in
     * by it; and speakers speak for no host that has yet to be asked.
     */
    public Details forAnother(UUID lead) {
        return new Details(
                null,
                sessions.stream()
                        .map(session -> new Session(
                                session.title(),
                                session.kind(),
                                session.minutes(),
                                session.speakers().stream()
                                        .map(speaker -> speaker.forHost(lead))
                                        .toList()))
                        .toList());
    }

    public int minutes() {
        return sessions.stream().mapToInt(Session::minutes).sum();
    }

    /** The sessions with the instants at which they begin. */
    public List<Timed> timed(Instant startsAt) {
        List<Timed> timed = new ArrayList<>();
        Instant at = startsAt;
        for (Session session : sessions) {
            timed.add(new Timed(at, session));
            at = at.plus(Duration.ofMinutes(session.minutes()));
        }
        return timed;
    }

    /** A session and when it begins. */
    public record Timed(Instant startsAt, Session session) {}
}
