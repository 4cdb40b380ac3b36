package org.convene.stories.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.web.link.Kind;

/** What hosts write to participants, about published workshops of which each bears only so many messages a day. */
final class Written {

    private static final int MOST_A_DAY = 5;

    private final World world;

    private UUID workshop = new UUID(0, 0);
    private int left;
    private UUID last = new UUID(0, 0);

    Written(World world) {
        this.world = world;
    }

    /** Returns a workshop that A and B have published, with room for one message more. */
    UUID published() {
        if (left == 0) {
            workshop = publish();
            left = MOST_A_DAY;
        }
        left--;
        return workshop;
    }

    // B asks A: only so many people are written to for one person in an hour, and A's admin asks enough.
    private UUID publish() {
        Caller admin = world.caller(Who.ADMIN);
        UUID draft = world.draft(world.ofB, world.b);
        UUID asked = world.contact(world.ofB, draft, world.address("contact-of-" + draft));
        admin.api()
                .post(
                        "co-organizing/" + world.links.token(Kind.CO_ORGANIZER, asked) + "/acceptance",
                        Map.of("foundationId", world.a));
        world.submit(world.ofB, draft, world.b);
        admin.api().post("workshops/" + draft + "/revisions/1/sign-offs", Map.of("foundationId", world.a));
        world.ofB.api().post("workshops/" + draft + "/publication", Map.of("foundationId", world.b));
        return draft;
    }

    /** Returns such a workshop, about which this host wants to write. */
    UUID about(Caller caller, UUID foundation) {
        UUID about = published();
        last = write(caller, about, foundation, false);
        return about;
    }

    /** Returns the message about the workshop that was made last. */
    UUID last() {
        return last;
    }

    UUID write(Caller caller, UUID about, UUID foundation, boolean own) {
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
                .post("workshops/" + about + "/messages", body)
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
