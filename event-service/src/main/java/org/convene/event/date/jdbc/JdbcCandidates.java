package org.convene.event.date.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.event.date.Availability;
import org.convene.event.date.Candidate;
import org.convene.event.date.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCandidates implements Candidates {

    private final JdbcClient jdbc;

    JdbcCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Candidate> of(UUID workshopId) {
        Map<UUID, List<Candidate.Vote>> votes = new HashMap<>();
        jdbc.sql("""
                        SELECT candidate_id, person_id, name, foundation_id, availability
                        FROM date_vote JOIN date_candidate USING (candidate_id)
                        WHERE workshop_id = ? ORDER BY lower(name), person_id
                        """).param(workshopId).query(rs -> {
            votes.computeIfAbsent(rs.getObject("candidate_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Candidate.Vote(
                            rs.getObject("person_id", UUID.class),
                            rs.getString("name"),
                            rs.getObject("foundation_id", UUID.class),
                            Availability.valueOf(rs.getString("availability"))));
        });
        return jdbc.sql("""
                        SELECT candidate_id, starts_at, proposed_by FROM date_candidate
                        WHERE workshop_id = ? ORDER BY starts_at
                        """)
                .param(workshopId)
                .query((rs, _) -> {
                    UUID id = rs.getObject("candidate_id", UUID.class);
                    return new Candidate(
                            id,
                            workshopId,
                            rs.getTimestamp("starts_at").toInstant(),
                            rs.getObject("proposed_by", UUID.class),
                            votes.getOrDefault(id, List.of()));
                })
                .list();
    }

    @Override
    public Map<UUID, Integer> unanswered(UUID personId, Collection<UUID> foundations, Instant now) {
        Map<UUID, Integer> unanswered = new HashMap<>();
        jdbc.sql("""
                        SELECT workshop_id, count(*) AS hours FROM date_candidate c
                        WHERE starts_at > :now AND NOT EXISTS (
                            SELECT FROM date_vote v WHERE v.candidate_id = c.candidate_id AND v.person_id = :person)
                            AND (EXISTS (SELECT FROM host h
                                    WHERE h.workshop_id = c.workshop_id AND h.foundation_id = ANY (:foundations))
                                OR EXISTS (SELECT FROM revision r
                                    WHERE r.workshop_id = c.workshop_id AND r.effective_at IS NULL
                                        AND r.hosts && :foundations))
                        GROUP BY workshop_id
                        """)
                .param("now", Timestamp.from(now))
                .param("person", personId)
                .param("foundations", foundations.toArray(UUID[]::new))
                .query(rs -> {
                    unanswered.put(rs.getObject("workshop_id", UUID.class), rs.getInt("hours"));
                });
        return unanswered;
    }

    @Override
    public void put(UUID candidateId, UUID workshopId, Instant startsAt, UUID proposedBy) {
        jdbc.sql("""
                        INSERT INTO date_candidate (candidate_id, workshop_id, starts_at, proposed_by)
                        VALUES (?, ?, ?, ?) ON CONFLICT (workshop_id, starts_at) DO NOTHING
                        """)
                .params(candidateId, workshopId, Timestamp.from(startsAt), proposedBy)
                .update();
    }

    @Override
    public void remove(UUID candidateId) {
        jdbc.sql("DELETE FROM date_candidate WHERE candidate_id = ?")
                .param(candidateId)
                .update();
    }

    @Override
    public void vote(UUID candidateId, Candidate.Vote vote) {
        jdbc.sql("""
                        INSERT INTO date_vote (candidate_id, person_id, name, foundation_id, availability)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (candidate_id, person_id) DO UPDATE SET name = excluded.name,
                            foundation_id = excluded.foundation_id, availability = excluded.availability
                        """)
                .params(
                        candidateId,
                        vote.personId(),
                        vote.name(),
                        vote.foundationId(),
                        vote.availability().name())
                .update();
    }
}
