package org.convene.local.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.convene.local.log.JointLogEntry.Erasable;
import org.convene.local.postgres.Superuser;

/** The logs that lie in an installation's database, read past everything that writes them. */
public final class StoredLogs {

    private static final int AT_ONCE = 1_000;
    private static final String SELECT = """
            SELECT workshop_id, number, at, action, foundation_id, revision, statement_digest, person_digest, words_digest,
                capacity, hash, salt, person_name, words
            FROM joint_log LEFT JOIN joint_log_erasable USING (workshop_id, number)
            ORDER BY workshop_id, number""";

    private final Superuser server;

    public StoredLogs(Superuser server) {
        this.server = server;
    }

    /** Gives every entry of every workshop, those of one workshop together and in order, as they stand in one instant. */
    public void forEach(BiConsumer<UUID, JointLogEntry> taker) {
        try (Connection connection = server.connect("events")) {
            connection.setReadOnly(true);
            // Only in a transaction does the driver fetch piece by piece.
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(AT_ONCE);
                try (ResultSet row = statement.executeQuery(SELECT)) {
                    while (row.next()) {
                        taker.accept(row.getObject("workshop_id", UUID.class), entry(row));
                    }
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the joint logs can't be read", e);
        }
    }

    private static JointLogEntry entry(ResultSet row) throws SQLException {
        String salt = row.getString("salt");
        return new JointLogEntry(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getObject("foundation_id", UUID.class),
                row.getObject("revision", Integer.class),
                row.getString("statement_digest"),
                row.getString("person_digest"),
                row.getString("words_digest"),
                row.getString("capacity"),
                row.getString("hash"),
                salt == null ? null : new Erasable(salt, row.getString("person_name"), row.getString("words")));
    }
}
