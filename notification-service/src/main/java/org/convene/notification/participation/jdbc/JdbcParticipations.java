package org.convene.notification.participation.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convene.notification.participation.Invitation;
import org.convene.notification.participation.Participation;
import org.convene.notification.participation.Participations;
import org.convene.notification.workshop.Position;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replaces whole rows. */
@Repository
class JdbcParticipations implements Participations {

    private final JdbcClient jdbc;

    JdbcParticipations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void replace(Invitation invitation) {
        jdbc.sql("""
                INSERT INTO invitation (invitation_id, workshop_id, host_foundation_id, address, name, language,
                    time_zone, state, link_generation)
                VALUES (:id, :workshop, :host, :address, :name, :language, :zone, :state, :generation)
                ON CONFLICT (invitation_id) DO UPDATE SET host_foundation_id = EXCLUDED.host_foundation_id,
                    address = EXCLUDED.address, name = EXCLUDED.name, language = EXCLUDED.language,
                    time_zone = EXCLUDED.time_zone, state = EXCLUDED.state,
                    link_generation = EXCLUDED.link_generation""")
                .param("id", invitation.invitationId())
                .param("workshop", invitation.workshopId())
                .param("host", invitation.hostFoundationId())
                .param("address", invitation.address())
                .param("name", invitation.name())
                .param("language", invitation.language())
                .param("zone", invitation.timeZone())
                .param("state", invitation.state().name())
                .param("generation", invitation.linkGeneration())
                .update();
    }

    @Override
    public void replace(Participation participation, Position informed) {
        jdbc.sql("""
                INSERT INTO participation AS p (participation_id, workshop_id, host_foundation_id, address, name,
                    language, time_zone, kind, state, waiting_position, link_generation, informed_epoch,
                    informed_sequence)
                VALUES (:id, :workshop, :host, :address, :name, :language, :zone, :kind, :state, :position,
                    :generation, :epoch, :sequence)
                ON CONFLICT (participation_id) DO UPDATE SET host_foundation_id = EXCLUDED.host_foundation_id,
                    address = EXCLUDED.address, name = EXCLUDED.name, language = EXCLUDED.language,
                    time_zone = EXCLUDED.time_zone, kind = EXCLUDED.kind, state = EXCLUDED.state,
                    waiting_position = EXCLUDED.waiting_position, link_generation = EXCLUDED.link_generation,
                    informed_epoch = CASE
                        WHEN (EXCLUDED.informed_epoch, EXCLUDED.informed_sequence)
                            > (p.informed_epoch, p.informed_sequence)
                        THEN EXCLUDED.informed_epoch ELSE p.informed_epoch END,
                    informed_sequence = CASE
                        WHEN (EXCLUDED.informed_epoch, EXCLUDED.informed_sequence)
                            > (p.informed_epoch, p.informed_sequence)
                        THEN EXCLUDED.informed_sequence ELSE p.informed_sequence END""")
                .param("id", participation.participationId())
                .param("workshop", participation.workshopId())
                .param("host", participation.hostFoundationId())
                .param("address", participation.address())
                .param("name", participation.name())
                .param("language", participation.language())
                .param("zone", participation.timeZone())
                .param("kind", participation.kind().name())
                .param("state", participation.state().name())
                .param("position", participation.waitingPosition())
                .param("generation", participation.linkGeneration())
                .param("epoch", informed.epoch())
                .param("sequence", informed.sequence())
                .update();
    }

    @Override
    public List<Participation> findAll(Collection<UUID> ids) {
        return jdbc.sql("""
                SELECT participation_id, workshop_id, host_foundation_id, address, name, language, time_zone, kind, state,
                    waiting_position, link_generation
                FROM participation WHERE participation_id = ANY (?)""")
                .param(ids.toArray(UUID[]::new))
                .query(new DataClassRowMapper<>(Participation.class))
                .list();
    }

    @Override
    public void restoreCalendar(UUID participationId, int sequence) {
        jdbc.sql("""
                INSERT INTO calendar_entry (participation_id, sequence) VALUES (?, ?)
                ON CONFLICT (participation_id) DO NOTHING""").params(participationId, sequence).update();
    }
}
