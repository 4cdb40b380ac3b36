package org.convene.registration.invitation.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.Invitee;
import org.convene.registration.place.Places;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcInvitations implements Invitations {

    /** Issued in one transaction: it holds the lock of the workshop's places. */
    private static final int BATCH = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Places places;
    private final Workshops workshops;
    private final InvitationsTold told;
    private final Clock clock;

    JdbcInvitations(JdbcClient jdbc, Places places, Workshops workshops, InvitationsTold told, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.workshops = workshops;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public Optional<Invitation> find(UUID id) {
        return jdbc.sql("SELECT " + InvitationRows.COLUMNS
                        + " FROM invitation i JOIN person p ON p.id = i.person_id WHERE i.id = :id")
                .param("id", id)
                .query(InvitationRows::invitation)
                .optional();
    }

    @Override
    @Transactional
    public int invite(Workshop workshop, UUID hostId, List<Invitee> invitees) {
        Instant now = clock.instant();
        places.lockForChange(workshop.id());
        // In the order of the keys, as everybody who stores people does.
        String rows = JsonMapper.shared()
                .writeValueAsString(invitees.stream()
                        .sorted(Comparator.comparing(i -> i.address().key()))
                        .map(i -> new Listed(EventIds.next(now), EventIds.next(now), i))
                        .toList());
        jdbc.sql("""
                INSERT INTO person (id, address, address_key, name, country, language, time_zone, institution, profession)
                SELECT "personId", invitee -> 'address' ->> 'given', invitee -> 'address' ->> 'key', invitee ->> 'name',
                    invitee ->> 'country', invitee ->> 'language', invitee ->> 'timeZone', invitee ->> 'institution',
                    invitee ->> 'profession'
                FROM json_to_recordset(CAST(:rows AS json)) AS r("personId" uuid, invitee json)
                ON CONFLICT (address_key) DO NOTHING
                """).param("rows", rows).update();
        int invited = jdbc.sql("""
                INSERT INTO invitation AS i (id, workshop_id, host_id, person_id, name, language, time_zone, state, listed_at)
                SELECT r.id, :workshop, :host, p.id, invitee ->> 'name', coalesce(invitee ->> 'language', :language),
                    invitee ->> 'timeZone', 'WAITING', :now
                FROM json_to_recordset(CAST(:rows AS json)) AS r(id uuid, invitee json)
                JOIN person p ON p.address_key = invitee -> 'address' ->> 'key'
                WHERE NOT EXISTS (SELECT FROM participation t
                    WHERE t.workshop_id = :workshop AND t.person_id = p.id AND t.state <> 'CANCELLED')
                ON CONFLICT (workshop_id, person_id) DO UPDATE SET
                    (host_id, name, language, time_zone, state, listed_at, answered_at, link_generation)
                    = (excluded.host_id, excluded.name, excluded.language, excluded.time_zone, 'WAITING', excluded.listed_at,
                       NULL, i.link_generation + 1)
                    WHERE i.state = 'WITHDRAWN'
                """)
                .param("rows", rows)
                .param("workshop", workshop.id())
                .param("host", hostId)
                .param("language", workshop.language())
                .param("now", Timestamp.from(now))
                .update();
        Issuing.plan(jdbc, workshop.id());
        return invited;
    }

    @Override
    public int listedSince(UUID hostId, Instant since) {
        return jdbc.sql("SELECT count(*) FROM invitation WHERE host_id = :host AND listed_at > :since")
                .param("host", hostId)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Invitation> ofHosts(UUID workshopId, Collection<UUID> hostIds, @Nullable UUID after, int limit) {
        return jdbc.sql("SELECT " + InvitationRows.COLUMNS + """
                 FROM invitation i JOIN person p ON p.id = i.person_id
                WHERE i.workshop_id = :workshop AND i.host_id = ANY (:hosts) AND i.id > :after
                ORDER BY i.id LIMIT :limit
                """)
                .param("workshop", workshopId)
                .param("hosts", hostIds.toArray(UUID[]::new))
                .param("after", after == null ? BEFORE_ALL : after)
                .param("limit", limit)
                .query(InvitationRows::invitation)
                .list();
    }

    @Override
    public List<Invitation> ofHost(UUID workshopId, UUID hostId, String afterAddress, int limit) {
        return jdbc.sql("SELECT " + InvitationRows.COLUMNS + """
                 FROM invitation i JOIN person p ON p.id = i.person_id
                WHERE i.workshop_id = :workshop AND i.host_id = :host AND p.address_key > :after
                ORDER BY p.address_key LIMIT :limit
                """)
                .param("workshop", workshopId)
                .param("host", hostId)
                .param("after", afterAddress)
                .param("limit", limit)
                .query(InvitationRows::invitation)
                .list();
    }

    @Override
    public List<Total> totals(UUID workshopId) {
        return jdbc.sql("""
                SELECT host_id, state, count(*) FROM invitation WHERE workshop_id = :workshop
                GROUP BY host_id, state ORDER BY host_id, state
                """)
                .param("workshop", workshopId)
                .query((row, index) -> new Total(
                        row.getObject(1, UUID.class), InvitationState.valueOf(row.getString(2)), row.getInt(3)))
                .list();
    }

    @Override
    @Transactional
    public boolean decline(UUID id) {
        return answer(id, "state = 'DECLINED'", "i.state = 'ISSUED'");
    }

    @Override
    @Transactional
    public boolean withdraw(UUID id) {
        return answer(
                id, "state = 'WITHDRAWN', link_generation = i.link_generation + 1", "i.state IN ('WAITING', 'ISSUED')");
    }

    private boolean answer(UUID id, String change, String condition) {
        Optional<Invitation> before = find(id);
        if (before.isEmpty()) {
            return false;
        }
        UUID workshopId = before.get().workshopId();
        places.lockForChange(workshopId);
        List<Invitation> answered = jdbc.sql("UPDATE invitation i SET answered_at = :now, " + change
                        + " FROM person p WHERE i.id = :id AND p.id = i.person_id AND " + condition + " RETURNING "
                        + InvitationRows.COLUMNS)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .query(InvitationRows::invitation)
                .list();
        Workshop workshop = workshops.find(workshopId).orElseThrow();
        // One that was never issued was never told.
        told.tellAll(answered.stream().filter(i -> i.issuedAt() != null).toList(), workshop.position());
        return !answered.isEmpty();
    }

    @Override
    public void tellChanged(Collection<UUID> ids) {
        for (UUID id : ids) {
            find(id).filter(each -> each.issuedAt() != null && each.state() != InvitationState.WAITING)
                    .ifPresent(each -> told.tellChanged(
                            each,
                            workshops.find(each.workshopId()).orElseThrow().position()));
        }
    }

    @Override
    public List<UUID> toIssue() {
        return Issuing.all(jdbc);
    }

    @Override
    @Transactional
    public boolean issueSome(UUID workshopId) {
        places.lockForChange(workshopId);
        Workshop workshop = workshops.find(workshopId).orElseThrow();
        Instant now = clock.instant();
        List<Invitation> issued = !workshop.fillsPlacesAt(now)
                ? List.of()
                : jdbc.sql("""
                UPDATE invitation i SET state = 'ISSUED', issued_at = :now
                FROM person p
                WHERE p.id = i.person_id AND i.id IN (
                    SELECT id FROM invitation
                    WHERE workshop_id = :workshop AND state = 'WAITING' AND host_id = ANY (:hosts)
                    ORDER BY id LIMIT :limit)
                RETURNING\s""" + InvitationRows.COLUMNS)
                        .param("workshop", workshop.id())
                        .param(
                                "hosts",
                                workshop.hosts().stream()
                                        .map(h -> h.foundationId())
                                        .toArray(UUID[]::new))
                        .param("limit", BATCH)
                        .param("now", Timestamp.from(now))
                        .query(InvitationRows::invitation)
                        .list();
        told.tellAll(issued, workshop.position());
        boolean more = issued.size() == BATCH;
        if (!more) {
            Issuing.done(jdbc, workshopId);
        }
        return more;
    }

    private record Listed(UUID id, UUID personId, Invitee invitee) {}
}
