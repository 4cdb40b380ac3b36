package org.convene.notification.participation.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convene.notification.participation.Invitation;
import org.convene.notification.participation.Participation;
import org.convene.notification.participation.Participations;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Replaces whole rows. */
@Repository
class JdbcParticipations implements Participations {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcParticipations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void replaceInvitations(List<Invitation> invitations) {
        jdbc.sql("""
                INSERT INTO invitation (invitation_id, workshop_id, host_foundation_id, address, name, language,
                    time_zone, state, link_generation)
                SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r ("invitationId" uuid, "workshopId" uuid,
                    "hostFoundationId" uuid, address text, name text, language text, "timeZone" text, state text,
                    "linkGeneration" integer)
                ON CONFLICT (invitation_id) DO UPDATE SET host_foundation_id = EXCLUDED.host_foundation_id,
                    address = EXCLUDED.address, name = EXCLUDED.name, language = EXCLUDED.language,
                    time_zone = EXCLUDED.time_zone, state = EXCLUDED.state,
                    link_generation = EXCLUDED.link_generation""").param("rows", json.writeValueAsString(invitations)).update();
    }

    @Override
    public void replaceAll(List<Informed> participations) {
        jdbc.sql("""
                INSERT INTO participation AS p (participation_id, workshop_id, host_foundation_id, address, name,
                    language, time_zone, kind, state, waiting_position, link_generation, informed_epoch,
                    informed_sequence)
                SELECT r.*, position.* FROM jsonb_to_recordset(:rows::jsonb) AS informed (participation jsonb, position jsonb),
                    jsonb_to_record(participation) AS r ("participationId" uuid, "workshopId" uuid,
                        "hostFoundationId" uuid, address text, name text, language text, "timeZone" text, kind text,
                        state text, "waitingPosition" integer, "linkGeneration" integer),
                    jsonb_to_record(informed.position) AS position (epoch bigint, sequence bigint)
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
                        THEN EXCLUDED.informed_sequence ELSE p.informed_sequence END""").param("rows", json.writeValueAsString(participations)).update();
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
