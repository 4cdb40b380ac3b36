package org.convene.bench.scene;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;

/**
 * People who were invited before the rush: written into registration-service's database at once, since inviting them as
 * hosts do would have each written to, which another bench measures. Their links are signed as notification-service does.
 */
public final class Invitees {

    private static final String INVITE = """
            WITH people AS (
                INSERT INTO person (id, address, address_key, name, language, time_zone)
                SELECT gen_random_uuid(), a, a, 'Irina Karimova', 'en', 'Asia/Tashkent'
                FROM (SELECT 'p' || n || '@' || ? || '.bench.example.org' AS a FROM generate_series(1, ?) AS n) AS addresses
                RETURNING id, address),
            invited AS (
                INSERT INTO invitation (id, workshop_id, host_id, person_id, name, language, state, listed_at, issued_at)
                SELECT gen_random_uuid(), w.id, CAST(w.hosts -> 0 ->> 'foundationId' AS uuid), people.id, 'Irina Karimova',
                    'en', 'ISSUED', current_timestamp, current_timestamp
                FROM people, workshop w WHERE w.id = ?
                RETURNING id, person_id)
            SELECT invited.id, people.address FROM invited JOIN people ON people.id = invited.person_id""";

    private Invitees() {}

    /** Invites so many people to a workshop. */
    public static List<Invitee> of(Scene scene, UUID workshop, int count) {
        PersonalLinks links = PersonalLinks.of(KeyRing.load(scene.linkKeys("registration")));
        List<Invitee> people = new ArrayList<>(count);
        try (Connection database = scene.connectAsSuperuser("registrations");
                PreparedStatement invite = database.prepareStatement(INVITE)) {
            invite.setString(1, workshop.toString());
            invite.setInt(2, count);
            invite.setObject(3, workshop);
            try (ResultSet invited = invite.executeQuery()) {
                while (invited.next()) {
                    people.add(new Invitee(
                            links.token(Kind.INVITATION, invited.getObject(1, UUID.class), 1), invited.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("nobody could be invited to " + workshop, e);
        }
        if (people.size() != count) {
            throw new IllegalStateException("invited: " + people.size() + " (expected: " + count + ")");
        }
        return people;
    }

    /** One of them, and the last part of her personal link. */
    public record Invitee(String token, String address) {}
}
