package org.convene.bench.rush;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.convene.bench.load.Load;
import org.convene.bench.load.Timings;
import org.convene.bench.scene.Calls;
import org.convene.bench.scene.Invitees;
import org.convene.bench.scene.Invitees.Invitee;
import org.convene.bench.scene.Scene;

/** One workshop, twice as many invitees as it has room places, and a registration by each. */
public final class Rush {

    private static final byte[] FORM = """
            {"name":"Irina Karimova","country":"UZ","language":"en","timeZone":"Asia/Tashkent",
            "institution":"University Hospital","profession":"physician","kind":"ROOM","consent":true}""".getBytes(StandardCharsets.UTF_8);
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    private final Scene scene;
    private final Calls calls;
    private final UUID workshop;
    private final List<Invitee> people;
    private final AtomicInteger confirmed = new AtomicInteger();
    private int givenTwice;

    /** Publishes the workshop, waits until everybody knows of it, and invites. */
    public Rush(Scene scene, Calls calls, int count) {
        this.scene = scene;
        this.calls = calls;
        this.workshop = scene.publishWorkshop(count / 2);
        scene.awaitQuiet();
        this.people = Invitees.of(scene, workshop, count);
    }

    /** All register, from so many clients, each of which waits for its answer. */
    public Timings closed(int clients) {
        return checked(Load.closed(clients, people.size(), this::register));
    }

    /** All register, so many a second. */
    public Timings open(int clients, int perSecond) {
        return checked(Load.open(clients, perSecond, people.size(), this::register));
    }

    /** How many more people had a place in the end than there were places. */
    public int placesGivenTwice() {
        return givenTwice;
    }

    /** The address of the person whose registration has this number. */
    public String address(int number) {
        return people.get(number).address();
    }

    /** As many posts that reach the service and are refused there before it asks its database. */
    static Timings forged(Scene scene, Calls calls, int clients, int count) {
        URI address = address(scene, "x".repeat(48));
        return Load.closed(clients, count, number -> calls.post(address, FORM, NOT_FOUND));
    }

    private void register(int number) {
        String answer = calls.post(address(scene, people.get(number).token()), FORM, CREATED);
        if (answer.contains("\"state\":\"CONFIRMED\"")) {
            confirmed.incrementAndGet();
        }
    }

    private static URI address(Scene scene, String token) {
        return scene.gateway().resolve("/api/v1/invitations/" + token + "/registration");
    }

    /** No place twice: as many were told that they are in as there are places, and so says the database. */
    private Timings checked(Timings timings) {
        String sql = """
                SELECT place_limit, taken, (SELECT count(*) FROM participation p
                    WHERE p.workshop_id = place.workshop_id AND p.state = 'CONFIRMED' AND p.kind = 'ROOM')
                FROM place WHERE workshop_id = ?""";
        try (Connection database = scene.connectAsSuperuser("registrations");
                PreparedStatement ask = database.prepareStatement(sql)) {
            ask.setObject(1, workshop);
            try (ResultSet places = ask.executeQuery()) {
                places.next();
                int limit = places.getInt(1);
                givenTwice = Math.max(0, Math.max(places.getInt(3), confirmed.get()) - limit);
                if (places.getInt(2) != limit || places.getInt(3) != limit || confirmed.get() != limit) {
                    throw new IllegalStateException("places: " + limit + ", taken " + places.getInt(2) + ", confirmed "
                            + places.getInt(3) + ", told so " + confirmed.get() + " (expected: all the same)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the places of " + workshop + " can't be counted", e);
        }
        return timings;
    }
}
