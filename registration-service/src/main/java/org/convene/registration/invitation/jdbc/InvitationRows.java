package org.convene.registration.invitation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;

/** How an invitation lies in its table, joined with its person. */
final class InvitationRows {

    /** What {@link #invitation} reads, of the tables {@code invitation i} and {@code person p}. */
    static final String COLUMNS = """
            i.id, i.workshop_id, i.host_id, i.person_id, p.address, i.name, i.language, i.time_zone, i.state,
            i.link_generation, i.issued_at""";

    private InvitationRows() {}

    static Invitation invitation(ResultSet row, int index) throws SQLException {
        Timestamp issued = row.getTimestamp("issued_at");
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("workshop_id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("address"),
                row.getString("name"),
                row.getString("language"),
                row.getString("time_zone"),
                InvitationState.valueOf(row.getString("state")),
                row.getInt("link_generation"),
                issued == null ? null : issued.toInstant());
    }
}
