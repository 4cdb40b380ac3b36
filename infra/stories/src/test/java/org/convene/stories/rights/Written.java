package org.convene.stories.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What hosts write to participants, each message about a published workshop of its own: only so many are written about one. */
final class Written {

    private final World world;

    private UUID last = new UUID(0, 0);

    Written(World world) {
        this.world = world;
    }

    /** Returns a workshop that A and B have published. */
    UUID published() {
        Caller admin = world.caller(Who.ADMIN);
        UUID workshop = world.shared();
        world.submit(admin, workshop, world.a);
        world.ofB.api().post("workshops/" + workshop + "/revisions/1/sign-offs", Map.of("foundationId", world.b));
        admin.api().post("workshops/" + workshop + "/publication", Map.of("foundationId", world.a));
        return workshop;
    }

    /** Returns such a workshop, about which this host wants to write. */
    UUID about(Caller caller, UUID foundation) {
        UUID workshop = published();
        last = write(caller, workshop, foundation, false);
        return workshop;
    }

    /** Returns the message about the workshop that was made last. */
    UUID last() {
        return last;
    }

    UUID write(Caller caller, UUID workshop, UUID foundation, boolean own) {
        Map<String, Object> body = Map.of(
                "foundationId",
                foundation,
                "readers",
                "BOTH",
                "ownOnly",
                own,
                "texts",
                List.of(text("What to bring", "Please have your cases at hand.")));
        return UUID.fromString(caller.api()
                .post("workshops/" + workshop + "/messages", body)
                .path("id")
                .asString());
    }

    static Map<String, Object> body() {
        return Map.of("readers", "BOTH", "texts", List.of(text("What to bring", "Please have your cases at hand.")));
    }

    static Map<String, Object> form() {
        return Map.of(
                "readers",
                "BOTH",
                "texts[0].language",
                "en",
                "texts[0].subject",
                "What to bring",
                "texts[0].text",
                "Please have your cases at hand.");
    }

    private static Map<String, String> text(String subject, String text) {
        return Map.of("language", "en", "subject", subject, "text", text);
    }
}
