package org.convene.event.speaker.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.agenda.Speaker;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerInvitation.Contact;
import org.convene.event.speaker.SpeakerInvitation.Hours;
import org.convene.event.speaker.SpeakerInvitation.Profile;
import org.convene.event.speaker.SpeakerInvitation.State;
import org.convene.event.speaker.SpeakerInvitations;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Keeps invitations no longer than their workshops need them. */
@Repository
class JdbcSpeakerInvitations implements SpeakerInvitations {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSpeakerInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<SpeakerInvitation> find(UUID invitationId) {
        return jdbc.sql("SELECT * FROM speaker_invitation WHERE invitation_id = ?")
                .param(invitationId)
                .query(JdbcSpeakerInvitations::invitation)
                .optional();
    }

    @Override
    public List<SpeakerInvitation> of(UUID workshopId) {
        return of(List.of(workshopId));
    }

    @Override
    public List<SpeakerInvitation> of(Collection<UUID> workshops) {
        return jdbc.sql("""
                        SELECT * FROM speaker_invitation WHERE workshop_id = ANY (?) AND state <> 'WITHDRAWN'
                        ORDER BY invitation_id
                        """)
                .param(workshops.toArray(UUID[]::new))
                .query(JdbcSpeakerInvitations::invitation)
                .list();
    }

    @Override
    public void save(SpeakerInvitation invitation) {
        Contact contact = invitation.contact();
        Hours told = invitation.told();
        jdbc.sql("""
                        INSERT INTO speaker_invitation (invitation_id, workshop_id, session_id, name, name_key, address,
                            address_key, language, message, foundation_id, invited_by, inviter_name, generation,
                            asked_at, state, words, affiliation, biography, told_starts_at, told_ends_at)
                        VALUES (:id, :workshop, :session, :name, :nameKey, :address, :addressKey, :language, :message,
                            :foundation, :invitedBy, :inviter, :generation, :askedAt, :state, :words, :affiliation,
                            :biography, :startsAt, :endsAt)
                        ON CONFLICT (invitation_id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
                            address = excluded.address, address_key = excluded.address_key,
                            language = excluded.language, message = excluded.message,
                            foundation_id = excluded.foundation_id, invited_by = excluded.invited_by,
                            inviter_name = excluded.inviter_name, generation = excluded.generation,
                            asked_at = excluded.asked_at, state = excluded.state, words = excluded.words,
                            affiliation = excluded.affiliation, biography = excluded.biography,
                            told_starts_at = excluded.told_starts_at, told_ends_at = excluded.told_ends_at
                        """)
                .param("id", invitation.id())
                .param("workshop", invitation.workshopId())
                .param("session", invitation.sessionId())
                .param("name", invitation.name())
                .param("nameKey", Speaker.key(invitation.name()))
                .param("address", contact.address())
                .param("addressKey", key(contact.address()))
                .param("language", contact.language())
                .param("message", contact.message())
                .param("foundation", invitation.foundationId())
                .param("invitedBy", invitation.invitedBy())
                .param("inviter", invitation.inviterName())
                .param("generation", invitation.generation())
                .param("askedAt", Timestamp.from(invitation.askedAt()))
                .param("state", invitation.state().name())
                .param("words", invitation.words())
                .param("affiliation", invitation.profile().affiliation())
                .param("biography", invitation.profile().biography())
                .param("startsAt", told == null ? null : Timestamp.from(told.startsAt()))
                .param("endsAt", told == null ? null : Timestamp.from(told.endsAt()))
                .update();
    }

    /** Forgets who was to speak at a workshop that ended some weeks ago, and what she said about herself. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("""
                        DELETE FROM speaker_invitation i USING workshop w
                        WHERE w.workshop_id = i.workshop_id AND w.ends_at < ?
                        """)
                .param(Timestamp.from(clock.instant().minus(SpeakerInvitation.KEPT)))
                .update();
    }

    private static SpeakerInvitation invitation(ResultSet rs, int row) throws SQLException {
        return new SpeakerInvitation(
                rs.getObject("invitation_id", UUID.class),
                rs.getObject("workshop_id", UUID.class),
                rs.getObject("session_id", UUID.class),
                rs.getString("name"),
                new Contact(rs.getString("address"), rs.getString("language"), rs.getString("message")),
                rs.getObject("foundation_id", UUID.class),
                rs.getObject("invited_by", UUID.class),
                rs.getString("inviter_name"),
                rs.getInt("generation"),
                rs.getTimestamp("asked_at").toInstant(),
                State.valueOf(rs.getString("state")),
                rs.getString("words"),
                new Profile(rs.getString("affiliation"), rs.getString("biography")),
                hours(rs));
    }

    private static @Nullable Hours hours(ResultSet rs) throws SQLException {
        Timestamp startsAt = rs.getTimestamp("told_starts_at");
        return startsAt == null
                ? null
                : new Hours(
                        startsAt.toInstant(), rs.getTimestamp("told_ends_at").toInstant());
    }

    private static String key(String address) {
        return Addresses.parse(address).map(Address::key).orElse("");
    }
}
