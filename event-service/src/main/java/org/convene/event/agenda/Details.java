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
     * The same with an id for each session: that of a session of the same title in the agenda before, else that which it
     * names if it is of the agenda before, else a fresh one. So whoever types a session anew a line further down, to make
     * room for another, moves it, and whoever writes another title renames it.
     */
    public Details identified(Details before, Supplier<UUID> fresh) {
        Map<UUID, String> left = new LinkedHashMap<>();
        for (Session session : before.sessions) {
            if (session.id() != null) {
                left.put(session.id(), session.title());
            }
        }
        List<Session> named = new ArrayList<>(sessions);
        named.replaceAll(session ->
                session.identified(session.title().equals(left.get(session.id())) ? take(left, session.id()) : null));
        for (int at = 0; at < named.size(); at++) {
            Session session = named.get(at);
            if (session.id() == null) {
                named.set(at, session.identified(take(left, titled(left, session.title()))));
            }
        }
        for (int at = 0; at < named.size(); at++) {
            Session session = named.get(at);
            if (session.id() == null) {
                UUID renamed = take(left, sessions.get(at).id());
                named.set(at, session.identified(renamed == null ? fresh.get() : renamed));
            }
        }
        return new Details(meetingAddress, named);
    }

    private static @Nullable UUID titled(Map<UUID, String> left, String title) {
        return left.entrySet().stream()
                .filter(each -> each.getValue().equals(title))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Takes an id out of those that are left; null if it is not there. */
    private static @Nullable UUID take(Map<UUID, String> left, @Nullable UUID id) {
        return id != null && left.remove(id) != null ? id : null;
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
