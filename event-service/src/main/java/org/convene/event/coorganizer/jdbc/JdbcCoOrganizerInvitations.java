package org.convene.event.coorganizer.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.coorganizer.CoOrganizerInvitation;
import org.convene.event.coorganizer.CoOrganizerInvitation.Contact;
import org.convene.event.coorganizer.CoOrganizerInvitation.State;
import org.convene.event.coorganizer.CoOrganizerInvitations;
import org.convene.web.input.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCoOrganizerInvitations implements CoOrganizerInvitations {

    private static final String SELECT = """
            SELECT invitation_id, workshop_id, foundation_id, address, contact_name, message, language, invited_by,
                inviter_name, generation, expires_at, state, reason
            FROM co_organizer_invitation
            """;

    private final JdbcClient jdbc;

    JdbcCoOrganizerInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CoOrganizerInvitation> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE invitation_id = ?")
                .param(id)
                .query(JdbcCoOrganizerInvitations::invitation)
                .optional();
    }

    @Override
    public Optional<CoOrganizerInvitation> findOpen(UUID workshopId, String address) {
        return jdbc.sql(SELECT + "WHERE workshop_id = ? AND address_key = ? AND state = 'OPEN'")
                .params(workshopId, Addresses.key(address))
                .query(JdbcCoOrganizerInvitations::invitation)
                .optional();
    }

    @Override
    public List<CoOrganizerInvitation> of(UUID workshopId) {
        return jdbc.sql(SELECT + "WHERE workshop_id = ? ORDER BY invitation_id")
                .param(workshopId)
                .query(JdbcCoOrganizerInvitations::invitation)
                .list();
    }

    @Override
    public List<CoOrganizerInvitation> openFor(String address, Instant now) {
        return jdbc.sql(SELECT + "WHERE address_key = ? AND state = 'OPEN' AND expires_at > ? ORDER BY invitation_id")
                .params(Addresses.key(address), now.atOffset(ZoneOffset.UTC))
                .query(JdbcCoOrganizerInvitations::invitation)
                .list();
    }

    @Override
    public void save(CoOrganizerInvitation invitation) {
        Contact contact = invitation.contact();
        jdbc.sql("""
                        INSERT INTO co_organizer_invitation (invitation_id, workshop_id, foundation_id, address,
                            address_key, contact_name, message, language, invited_by, inviter_name, generation,
                            expires_at, state, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (invitation_id) DO UPDATE SET foundation_id = excluded.foundation_id,
                            contact_name = excluded.contact_name, message = excluded.message,
                            language = excluded.language, invited_by = excluded.invited_by,
                            inviter_name = excluded.inviter_name, generation = excluded.generation,
                            expires_at = excluded.expires_at, state = excluded.state, reason = excluded.reason
                        """)
                .param(invitation.id())
                .param(invitation.workshopId())
                .param(invitation.foundationId())
                .param(contact.address())
                .param(Addresses.key(contact.address()))
                .param(contact.name())
                .param(contact.message())
                .param(contact.language())
                .param(invitation.invitedBy())
                .param(invitation.inviterName())
                .param(invitation.generation())
                .param(invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .param(invitation.state().name())
                .param(invitation.reason())
                .update();
    }

    private static CoOrganizerInvitation invitation(ResultSet rs, int row) throws SQLException {
        return new CoOrganizerInvitation(
                rs.getObject("invitation_id", UUID.class),
                rs.getObject("workshop_id", UUID.class),
                rs.getObject("foundation_id", UUID.class),
                new Contact(
                        rs.getString("address"),
                        rs.getString("contact_name"),
                        rs.getString("message"),
                        rs.getString("language")),
                rs.getObject("invited_by", UUID.class),
                rs.getString("inviter_name"),
                rs.getInt("generation"),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                State.valueOf(rs.getString("state")),
                rs.getString("reason"));
    }
}
