package org.convene.registration.place.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.PlaceAsk.Registration;
import org.convene.registration.place.RegistrationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was answered to an idempotency key: only what had an effect, for a refusal may change its mind. */
@Repository
class AnsweredRows {

    private final JdbcClient jdbc;
    private final Participations participations;

    AnsweredRows(JdbcClient jdbc, Participations participations) {
        this.jdbc = jdbc;
        this.participations = participations;
    }

    Replies repliesTo(List<Registration> registrations) {
        Replies replies = new Replies();
        List<String> callers = registrations.stream()
                .filter(r -> r.retryKey() != null)
                .map(r -> caller(r.entry()))
                .distinct()
                .toList();
        if (!callers.isEmpty()) {
            jdbc.sql(
                            "SELECT caller, key, body_hash, participation_id, position FROM answered WHERE caller IN (:callers)")
                    .param("callers", callers)
                    .query((row, index) -> new Row(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, Integer.class)))
                    .list()
                    .forEach(row -> replies.remember(reply(row)));
        }
        return replies;
    }

    private Replies.Reply reply(Row row) {
        Participation participation = participations.find(row.participationId()).orElseThrow();
        RegistrationOutcome outcome = row.position() == null
                ? new RegistrationOutcome.Confirmed(participation)
                : new RegistrationOutcome.Waitlisted(participation, row.position());
        return new Replies.Reply(new Replies.Asked(entry(row.caller()), row.key()), row.bodyHash(), outcome);
    }

    void save(Replies replies, Instant now) {
        List<Row> rows = replies.fresh().stream()
                .map(AnsweredRows::row)
                .flatMap(Optional::stream)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO answered (caller, key, body_hash, participation_id, position, answered_at)
                SELECT caller, key, "bodyHash", "participationId", position, :now
                FROM json_to_recordset(CAST(:rows AS json)) AS r(caller text, key text, "bodyHash" text,
                    "participationId" uuid, position integer)
                """)
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Optional<Row> row(Replies.Reply reply) {
        String caller = caller(reply.asked().entry());
        String key = reply.asked().key();
        return switch (reply.outcome()) {
            case RegistrationOutcome.Confirmed(Participation p) ->
                Optional.of(new Row(caller, key, reply.bodyHash(), p.id(), null));
            case RegistrationOutcome.Waitlisted(Participation p, int position) ->
                Optional.of(new Row(caller, key, reply.bodyHash(), p.id(), position));
            default -> Optional.empty();
        };
    }

    private static String caller(Entry entry) {
        return entry.kind() + ":" + entry.id();
    }

    private static Entry entry(String caller) {
        int colon = caller.indexOf(':');
        return new Entry(EntryKind.valueOf(caller.substring(0, colon)), UUID.fromString(caller.substring(colon + 1)));
    }

    private record Row(
            String caller,
            String key,
            String bodyHash,
            UUID participationId,
            @Nullable Integer position) {}
}
