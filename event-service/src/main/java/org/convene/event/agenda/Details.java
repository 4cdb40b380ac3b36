package org.convene.event.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
                                null,
                                session.title(),
                                session.kind(),
                                session.minutes(),
                                session.speakers().stream()
                                        .map(speaker -> speaker.forHost(lead))
                                        .toList(),
                                session.spoken(),
                                session.interpreted()))
                        .toList());
    }

    /**
     * The same with an id for each session: that which it names if the agenda before has it, else that of a session of the
     * same title there, else a fresh one.
     */
    public Details identified(Details before, Supplier<UUID> fresh) {
        Map<UUID, String> left = new LinkedHashMap<>();
        for (Session session : before.sessions) {
            if (session.id() != null) {
                left.put(session.id(), session.title());
            }
        }
        List<Session> named = sessions.stream()
                .map(session ->
                        session.id() == null || left.remove(session.id()) == null ? session.identified(null) : session)
                .toList();
        return new Details(
                meetingAddress,
                named.stream()
                        .map(session -> session.id() != null
                                ? session
                                : session.identified(take(left, session.title()).orElseGet(fresh)))
                        .toList());
    }

    private static Optional<UUID> take(Map<UUID, String> left, String title) {
        Optional<UUID> found = left.entrySet().stream()
                .filter(each -> each.getValue().equals(title))
                .map(Map.Entry::getKey)
                .findFirst();
        found.ifPresent(left::remove);
        return found;
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

    /** The session of this id, if the agenda has it. */
    public Optional<Timed> session(UUID id, Instant startsAt) {
        return timed(startsAt).stream()
                .filter(timed -> id.equals(timed.session().id()))
                .findFirst();
    }

    /** A session and when it begins. */
    public record Timed(Instant startsAt, Session session) {

        public Instant endsAt() {
            return startsAt.plus(Duration.ofMinutes(session.minutes()));
        }
    }
}
