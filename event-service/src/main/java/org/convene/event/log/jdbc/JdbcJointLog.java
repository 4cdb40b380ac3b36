package org.convene.event.log.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.event.foundation.Capacity;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.log.LogChain;
import org.convene.event.log.LogEntry;
import org.convene.event.log.LogEntry.Erasable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJointLog implements JointLog {

    private static final String SELECT = """
            SELECT number, at, action, foundation_id, revision, statement_digest, person_digest, words_digest, capacity,
                hash, salt, person_name, words
            FROM joint_log LEFT JOIN joint_log_erasable USING (workshop_id, number)
            WHERE workshop_id = ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcJointLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void append(UUID workshopId, Deed deed) {
        @Nullable LogEntry last = jdbc.sql(SELECT + "ORDER BY number DESC LIMIT 1")
                .param(workshopId)
                .query(JdbcJointLog::entry)
                .optional()
                .orElse(null);
        LogEntry entry = LogChain.next(workshopId, last, deed, clock.instant());
        jdbc.sql("""
                        INSERT INTO joint_log (workshop_id, number, at, action, foundation_id, revision,
                            statement_digest, person_digest, words_digest, capacity, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(workshopId)
                .param(entry.number())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.action().name())
                .param(entry.foundationId())
                .param(entry.revision())
                .param(entry.statementDigest())
                .param(entry.personDigest())
                .param(entry.wordsDigest())
                .param(Capacity.nameOf(entry.capacity()))
                .param(entry.hash())
                .update();
        Erasable erasable = Objects.requireNonNull(entry.erasable());
        jdbc.sql("""
                        INSERT INTO joint_log_erasable (workshop_id, number, salt, person_id, person_name, words)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(workshopId)
                .param(entry.number())
                .param(erasable.salt())
                .param(deed.personId())
                .param(erasable.personName())
                .param(erasable.words())
                .update();
    }

    @Override
    public List<LogEntry> of(UUID workshopId) {
        return jdbc.sql(SELECT + "ORDER BY number")
                .param(workshopId)
                .query(JdbcJointLog::entry)
                .list();
    }

    private static LogEntry entry(ResultSet rs, int row) throws SQLException {
        String salt = rs.getString("salt");
        String capacity = rs.getString("capacity");
        return new LogEntry(
                rs.getInt("number"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                LogAction.valueOf(rs.getString("action")),
                rs.getObject("foundation_id", UUID.class),
                rs.getObject("revision", Integer.class),
                rs.getString("statement_digest"),
                rs.getString("person_digest"),
                rs.getString("words_digest"),
                capacity == null ? null : Capacity.valueOf(capacity),
                rs.getString("hash"),
                salt == null ? null : new Erasable(salt, rs.getString("person_name"), rs.getString("words")));
    }
}
