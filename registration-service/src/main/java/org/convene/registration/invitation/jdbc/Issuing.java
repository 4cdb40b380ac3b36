package org.convene.registration.invitation.jdbc;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which workshops have invitations to be issued, so that issuing goes on after a crash. */
final class Issuing {

    private Issuing() {}

    static void plan(JdbcClient jdbc, UUID workshopId) {
        jdbc.sql("INSERT INTO invitation_issue (workshop_id) VALUES (:workshop) ON CONFLICT DO NOTHING")
                .param("workshop", workshopId)
                .update();
    }

    static List<UUID> all(JdbcClient jdbc) {
        return jdbc.sql("SELECT workshop_id FROM invitation_issue")
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    static void done(JdbcClient jdbc, UUID workshopId) {
        jdbc.sql("DELETE FROM invitation_issue WHERE workshop_id = :workshop")
                .param("workshop", workshopId)
                .update();
    }
}
