package org.convene.bench.scene;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Fills the databases as years of use would: workshops that are copies of one, over the next year, of two hundred
 * foundations with a hundred members each, and registrations for them, in each service's tables, the numbers and guards of
 * their events included; written at once, since registering a million people one by one is what others measure.
 */
public final class Crowd {

    private static final String COPIES = """
            CREATE TABLE IF NOT EXISTS bench_copy AS
            SELECT n, md5('bench' || n)::uuid AS id FROM generate_series(1, ?) AS n""";

    private static final List<String> HOUSES = List.of("""
            INSERT INTO foundation (foundation_id, name, short_name, country, time_zone, reply_to, colour)
            SELECT md5('house' || n)::uuid, f.name || ' ' || n, f.short_name, f.country, f.time_zone, f.reply_to, f.colour
            FROM generate_series(1, 199) AS n, host h JOIN foundation f USING (foundation_id) WHERE h.workshop_id = ?
            ON CONFLICT DO NOTHING""", """
            INSERT INTO member (foundation_id, person_id, name, address, role, position)
            SELECT md5('house' || f.n)::uuid, md5('member' || f.n || '/' || m.n)::uuid, 'Irina Karimova',
                'm' || m.n || '@house' || f.n || '.example.org', CASE m.n WHEN 0 THEN 'ADMIN' ELSE 'ORGANIZER' END, m.n
            FROM generate_series(1, 199) AS f (n), generate_series(0, 99) AS m (n), workshop w WHERE w.workshop_id = ?
            ON CONFLICT DO NOTHING""");

    private static final List<String> EVENTS = List.of("""
            INSERT INTO workshop (workshop_id, state, starts_at, ends_at, terms, details, in_effect, version)
            SELECT c.id, w.state, w.starts_at + c.n * interval '50 minutes', w.ends_at + c.n * interval '50 minutes',
                w.terms, w.details, w.in_effect, w.version
            FROM bench_copy c, workshop w WHERE w.workshop_id = ?""", """
            INSERT INTO host (workshop_id, foundation_id, lead, position)
            SELECT c.id, CASE c.n % 200 WHEN 0 THEN h.foundation_id ELSE md5('house' || c.n % 200)::uuid END, h.lead,
                h.position
            FROM bench_copy c, host h WHERE h.workshop_id = ?""", """
            INSERT INTO revision (workshop_id, number, kind, terms, reason, hosts, lead, signers, foundation_id,
                submitted_by, submitter_name, submitted_at, effective_at)
            SELECT c.id, r.number, r.kind, r.terms, r.reason, ARRAY[h.foundation_id], h.foundation_id,
                ARRAY[h.foundation_id], h.foundation_id, r.submitted_by, r.submitter_name, r.submitted_at, r.effective_at
            FROM bench_copy c JOIN host h ON h.workshop_id = c.id, revision r WHERE r.workshop_id = ?""");

    private static final List<String> REGISTRATIONS = List.of("""
            INSERT INTO workshop (id, state, language, title, purpose, series_name, number, starts_at, ends_at, time_zone,
                room_places, audience, hosts, meeting_address, epoch, sequence)
            SELECT c.id, w.state, w.language, w.title, w.purpose, w.series_name, w.number, w.starts_at, w.ends_at,
                w.time_zone, w.room_places, w.audience, w.hosts, w.meeting_address, w.epoch, w.sequence
            FROM bench_copy c, workshop w WHERE w.id = ?""", """
            INSERT INTO place (workshop_id, agreed_limit, place_limit)
            SELECT c.id, p.agreed_limit, p.place_limit FROM bench_copy c, place p WHERE p.workshop_id = ?""");

    private static final String NOTIFICATIONS = """
            INSERT INTO workshop (workshop_id, epoch, sequence)
            SELECT c.id, w.epoch, w.sequence FROM bench_copy c, workshop w WHERE w.workshop_id = ?""";

    private static final List<String> PEOPLE = List.of("""
            INSERT INTO person (id, address, address_key, name, language, time_zone, country)
            SELECT md5('person' || n)::uuid, 'c' || n || '@crowd.example.org', 'c' || n || '@crowd.example.org',
                'Irina Karimova', 'en', 'Asia/Tashkent', 'UZ' FROM generate_series(?, ?) AS n""", """
            INSERT INTO participation (id, workshop_id, person_id, address, name, country, language, time_zone, kind, state,
                arrival, registered_at)
            SELECT md5('part' || s.n)::uuid, c.id, md5('person' || s.n)::uuid, 'c' || s.n || '@crowd.example.org',
                'Irina Karimova', 'UZ', 'en', 'Asia/Tashkent', 'ROOM', 'CONFIRMED', s.n, current_timestamp
            FROM generate_series(?, ?) AS s (n) JOIN bench_copy c ON c.n = 1 + s.n % (SELECT max(b.n) FROM bench_copy b)""", """
            INSERT INTO messaging.aggregate_sequence (topic, key, epoch, sequence)
            SELECT 'registration-service.registrations.v1', md5('part' || n)::uuid, 1, 1 FROM generate_series(?, ?) AS n""");

    private static final List<String> HEARD = List.of("""
            INSERT INTO participation (participation_id, workshop_id, address, name, language, time_zone, kind, state,
                link_generation, informed_epoch, informed_sequence)
            SELECT md5('part' || s.n)::uuid, c.id, 'c' || s.n || '@crowd.example.org', 'Irina Karimova', 'en',
                'Asia/Tashkent', 'ROOM', 'CONFIRMED', 1, 1, 1
            FROM generate_series(?, ?) AS s (n) JOIN bench_copy c ON c.n = 1 + s.n % (SELECT max(b.n) FROM bench_copy b)""", """
            INSERT INTO recipient (id, address_key, address)
            SELECT md5('person' || n)::uuid, 'c' || n || '@crowd.example.org', 'c' || n || '@crowd.example.org'
            FROM generate_series(?, ?) AS n""", """
            INSERT INTO messaging.inbox_guard (consumer, topic, key, epoch, sequence)
            SELECT 'notification-service', 'registration-service.registrations.v1', md5('part' || n)::uuid, 1, 1
            FROM generate_series(?, ?) AS n""");

    private final Scene scene;
    private long people;

    public Crowd(Scene scene) {
        this.scene = scene;
    }

    /** Makes so many copies of a published workshop, everywhere. */
    public void copyWorkshops(UUID workshop, int count) {
        copy("events", workshop, count, HOUSES);
        copy("events", workshop, count, EVENTS);
        copy("registrations", workshop, count, REGISTRATIONS);
        copy("notifications", workshop, count, List.of(NOTIFICATIONS));
    }

    private void copy(String database, UUID workshop, int count, List<String> statements) {
        try (Connection connection = scene.connectAsSuperuser(database)) {
            try (PreparedStatement copies = connection.prepareStatement(COPIES)) {
                copies.setInt(1, count);
                copies.execute();
            }
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setObject(1, workshop);
                    statement.execute();
                }
            }
            tidy(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(database + " can't be filled", e);
        }
    }

    /** Lets people register for the copies until there are so many. */
    public void growTo(long count) {
        fill("registrations", count, PEOPLE);
        fill("notifications", count, HEARD);
        people = count;
    }

    private void fill(String database, long count, List<String> statements) {
        try (Connection connection = scene.connectAsSuperuser(database)) {
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, people + 1);
                    statement.setLong(2, count);
                    statement.execute();
                }
            }
            tidy(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(database + " can't be filled", e);
        }
    }

    /** What PostgreSQL does by itself in the time that such growth takes. */
    private static void tidy(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("VACUUM ANALYZE")) {
            statement.execute();
        }
    }
}
