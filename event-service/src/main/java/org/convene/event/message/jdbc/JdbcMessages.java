package org.convene.event.message.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convene.event.foundation.Capacity;
import org.convene.event.message.Draft;
import org.convene.event.message.Message;
import org.convene.event.message.MessageText;
import org.convene.event.message.Messages;
import org.convene.event.message.Readers;
import org.convene.event.terms.Consent;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Consultation;
import org.convene.event.workshop.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores a message once; then only its state, the deadlines and the answers to it change. */
@Repository
class JdbcMessages implements Messages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<UUID, Deadline>> DEADLINES = new TypeReference<>() {};

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;

    JdbcMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Message> find(UUID workshopId, UUID messageId) {
        return load(
                        "WHERE workshop_id = :workshop AND message_id = :message",
                        query -> query.param("workshop", workshopId).param("message", messageId))
                .stream()
                .findFirst();
    }

    @Override
    public List<Message> of(UUID workshopId, @Nullable UUID before, int limit) {
        return load(
                """
                WHERE workshop_id = :workshop AND (:before::uuid IS NULL OR message_id < :before)
                ORDER BY message_id DESC LIMIT :limit""",
                query -> query.param("workshop", workshopId)
                        .param("before", before)
                        .param("limit", limit));
    }

    @Override
    public List<Message> open(UUID workshopId) {
        return load(
                "WHERE workshop_id = :workshop AND state = 'PROPOSED' ORDER BY message_id",
                query -> query.param("workshop", workshopId));
    }

    @Override
    public List<Message> unanswered(Collection<UUID> foundations) {
        return load(
                        "WHERE signers && :foundations AND state = 'PROPOSED' ORDER BY message_id",
                        query -> query.param("foundations", foundations.toArray(UUID[]::new)))
                .stream()
                .filter(message -> message.consultation().unheard().stream().anyMatch(foundations::contains))
                .toList();
    }

    @Override
    public int since(UUID workshopId, Instant after) {
        return jdbc.sql("SELECT count(*) FROM message WHERE workshop_id = ? AND proposed_at > ?")
                .params(workshopId, after.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public void save(Message message) {
        Consultation asked = message.consultation();
        Readers readers = message.draft().readers();
        jdbc.sql("""
                        INSERT INTO message (message_id, workshop_id, foundation_id, person_id, person_name, readers,
                            own_only, texts, state, consent, signers, deadlines, due_at, proposed_at, settled_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        ON CONFLICT (message_id) DO UPDATE SET state = excluded.state, signers = excluded.signers,
                            deadlines = excluded.deadlines, due_at = excluded.due_at, settled_at = excluded.settled_at
                        """)
                .param(message.id())
                .param(message.workshopId())
                .param(message.foundationId())
                .param(message.personId())
                .param(message.personName())
                .param(readers.group().name())
                .param(readers.ownOnly())
                .param(JSON.writeValueAsString(message.draft().texts()))
                .param(message.state().name())
                .param(asked.consent().wireName())
                .param(asked.signers().toArray(UUID[]::new))
                .param(JSON.writeValueAsString(asked.deadlines()))
                .param(message.dueAt().map(JdbcMessages::at).orElse(null))
                .param(at(message.proposedAt()))
                .param(message.settledAt() == null ? null : at(message.settledAt()))
                .update();
        asked.answers().forEach(answer -> save(message.id(), answer));
    }

    private void save(UUID messageId, Answer answer) {
        jdbc.sql("""
                        INSERT INTO message_answer (message_id, foundation_id, kind, person_id, person_name, capacity,
                            reason, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (message_id, foundation_id) DO UPDATE SET kind = excluded.kind,
                            person_id = excluded.person_id, person_name = excluded.person_name,
                            capacity = excluded.capacity, reason = excluded.reason, at = excluded.at
                        WHERE message_answer.kind <> 'SIGNED'
                        """)
                .param(messageId)
                .param(answer.foundationId())
                .param(answer.kind().name())
                .param(answer.personId())
                .param(answer.personName())
                .param(Capacity.nameOf(answer.capacity()))
                .param(answer.reason())
                .param(at(answer.at()))
                .update();
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT m.workshop_id FROM message m JOIN workshop w USING (workshop_id)
                        WHERE m.state = 'PROPOSED' AND (m.due_at <= :now OR w.ends_at <= :ended)
                        GROUP BY m.workshop_id ORDER BY min(m.proposed_at) LIMIT :limit
                        """)
                .param("now", at(now))
                .param("ended", at(now.minus(Message.AFTERWARDS)))
                .param("limit", limit)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    @Override
    public boolean tried(UUID workshopId, UUID personId, Instant now, int most) {
        jdbc.sql("DELETE FROM message_trial WHERE at <= ?")
                .param(at(now.minus(DAY)))
                .update();
        return jdbc.sql("""
                        INSERT INTO message_trial (workshop_id, person_id, at)
                        SELECT :workshop, :person, :at WHERE :most > (
                            SELECT count(*) FROM message_trial WHERE workshop_id = :workshop AND person_id = :person)
                        """)
                        .param("workshop", workshopId)
                        .param("person", personId)
                        .param("at", at(now))
                        .param("most", most)
                        .update()
                == 1;
    }

    private List<Message> load(String where, UnaryOperator<StatementSpec> parameters) {
        Map<UUID, List<Answer>> answers = new HashMap<>();
        parameters.apply(jdbc.sql("""
                        SELECT * FROM message_answer WHERE message_id IN (SELECT message_id FROM message
                        """ + where + ") ORDER BY at, foundation_id")).query(rs -> {
            answers.computeIfAbsent(rs.getObject("message_id", UUID.class), _ -> new ArrayList<>())
                    .add(answer(rs));
        });
        return parameters
                .apply(jdbc.sql("SELECT * FROM message " + where))
                .query((rs, _) -> message(rs, answers))
                .list();
    }

    private static Message message(ResultSet rs, Map<UUID, List<Answer>> answers) throws SQLException {
        UUID id = rs.getObject("message_id", UUID.class);
        @Nullable OffsetDateTime settledAt = rs.getObject("settled_at", OffsetDateTime.class);
        return new Message(
                id,
                rs.getObject("workshop_id", UUID.class),
                rs.getObject("foundation_id", UUID.class),
                rs.getObject("person_id", UUID.class),
                rs.getString("person_name"),
                new Draft(
                        new Readers(Readers.Group.valueOf(rs.getString("readers")), rs.getBoolean("own_only")),
                        List.of(JSON.readValue(rs.getString("texts"), MessageText[].class))),
                Message.State.valueOf(rs.getString("state")),
                new Consultation(
                        new LinkedHashSet<>(
                                List.of((UUID[]) rs.getArray("signers").getArray())),
                        Consent.of(rs.getString("consent")).orElseThrow(),
                        JSON.readValue(rs.getString("deadlines"), DEADLINES),
                        answers.getOrDefault(id, List.of())),
                rs.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                settledAt == null ? null : settledAt.toInstant());
    }

    private static Answer answer(ResultSet rs) throws SQLException {
        return new Answer(
                rs.getObject("foundation_id", UUID.class),
                Answer.Kind.valueOf(rs.getString("kind")),
                rs.getObject("person_id", UUID.class),
                rs.getString("person_name"),
                Capacity.of(rs.getString("capacity")),
                rs.getString("reason"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
