package org.convene.event.foundation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.MembershipInvitation;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.event.foundation.Role;
import org.convene.web.input.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMembershipInvitations implements MembershipInvitations {

    private static final String SELECT = """
            SELECT membership_id, foundation_id, address, role, language, invited_by, inviter_name, generation,
                expires_at, accepted_by, withdrawn
            FROM membership_invitation
            """;

    private final JdbcClient jdbc;

    JdbcMembershipInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MembershipInvitation> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE membership_id = ?")
                .param(id)
                .query(JdbcMembershipInvitations::invitation)
                .optional();
    }

    @Override
    public Optional<MembershipInvitation> find(UUID foundationId, String address) {
        return jdbc.sql(SELECT + "WHERE foundation_id = ? AND address_key = ? AND accepted_by IS NULL")
                .params(foundationId, Addresses.key(address))
                .query(JdbcMembershipInvitations::invitation)
                .optional();
    }

    @Override
    public List<MembershipInvitation> openOf(UUID foundationId, Instant now) {
        return jdbc.sql(SELECT + """
                        WHERE foundation_id = ? AND accepted_by IS NULL AND NOT withdrawn
                            AND expires_at > ? ORDER BY membership_id
                        """)
                .params(foundationId, at(now))
                .query(JdbcMembershipInvitations::invitation)
                .list();
    }

    @Override
    public List<MembershipInvitation> openFor(String address, Instant now) {
        return jdbc.sql(SELECT + """
                        WHERE address_key = ? AND accepted_by IS NULL AND NOT withdrawn
                            AND expires_at > ? ORDER BY membership_id
                        """)
                .params(Addresses.key(address), at(now))
                .query(JdbcMembershipInvitations::invitation)
                .list();
    }

    @Override
    public void save(MembershipInvitation invitation) {
        jdbc.sql("""
                        INSERT INTO membership_invitation (membership_id, foundation_id, address, address_key, role,
                            language, invited_by, inviter_name, generation, expires_at, accepted_by, withdrawn)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (membership_id) DO UPDATE SET role = excluded.role, language = excluded.language,
                            invited_by = excluded.invited_by, inviter_name = excluded.inviter_name,
                            generation = excluded.generation, expires_at = excluded.expires_at,
                            accepted_by = excluded.accepted_by, withdrawn = excluded.withdrawn
                        """)
                .param(invitation.id())
                .param(invitation.foundationId())
                .param(invitation.address())
                .param(Addresses.key(invitation.address()))
                .param(invitation.role().name())
                .param(invitation.language())
                .param(invitation.invitedBy())
                .param(invitation.inviterName())
                .param(invitation.generation())
                .param(at(invitation.expiresAt()))
                .param(invitation.acceptedBy())
                .param(invitation.withdrawn())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static MembershipInvitation invitation(ResultSet rs, int row) throws SQLException {
        return new MembershipInvitation(
                rs.getObject("membership_id", UUID.class),
                rs.getObject("foundation_id", UUID.class),
                rs.getString("address"),
                Role.valueOf(rs.getString("role")),
                rs.getString("language"),
                rs.getObject("invited_by", UUID.class),
                rs.getString("inviter_name"),
                rs.getInt("generation"),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                rs.getObject("accepted_by", UUID.class),
                rs.getBoolean("withdrawn"));
    }
}
