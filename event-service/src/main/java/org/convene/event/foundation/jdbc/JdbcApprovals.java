package org.convene.event.foundation.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Approval;
import org.convene.event.foundation.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApprovals implements Approvals {

    private final JdbcClient jdbc;

    JdbcApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> list(Approval.State state, @Nullable Spot after, int limit) {
        return jdbc.sql("""
                        SELECT foundation_id FROM foundation
                        WHERE approval = :state AND approval <> 'APPROVED' AND (:since::timestamptz IS NULL
                            OR (approval_since, foundation_id) > (:since::timestamptz, :id::uuid))
                        ORDER BY approval_since, foundation_id LIMIT :limit
                        """)
                .param("state", state.name())
                .param("since", after == null ? null : at(after.since()))
                .param("id", after == null ? null : after.foundationId())
                .param("limit", limit)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void keep(UUID foundationId, Said said) {
        jdbc.sql("""
                        INSERT INTO foundation_decision (decision_id, foundation_id, decided_at, decided_by, approved, reason)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(said.id())
                .param(foundationId)
                .param(at(said.at()))
                .param(said.by())
                .param(said.approved())
                .param(said.reason())
                .update();
    }

    @Override
    public List<Said> saidOf(UUID foundationId) {
        return jdbc.sql("""
                        SELECT decision_id, decided_at, decided_by, approved, reason FROM foundation_decision
                        WHERE foundation_id = ? ORDER BY decided_at, decision_id
                        """)
                .param(foundationId)
                .query((rs, _) -> new Said(
                        rs.getObject("decision_id", UUID.class),
                        rs.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("decided_by", UUID.class),
                        rs.getBoolean("approved"),
                        rs.getString("reason")))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
