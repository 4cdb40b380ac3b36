package org.convene.stories.rights;

import java.util.UUID;
import java.util.stream.Stream;
import org.convene.stories.Platform;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;

/** Makes the links and codes that mails carry, with the platform's own keys, so that no test waits for a mail. */
final class Links {

    private static final int FIRST = 1;

    private final PersonalLinks event;
    private final PersonalLinks registration;
    private final PersonalLinks notification;
    private final PersonalLinks signIn;

    Links(Platform platform) {
        this.event = PersonalLinks.of(platform.keys("event"));
        this.registration = PersonalLinks.of(platform.keys("registration"));
        this.notification = PersonalLinks.of(platform.keys("notification"));
        this.signIn = PersonalLinks.of(platform.keys("sign-in"));
    }

    String token(Kind kind, UUID id) {
        return ring(kind).token(kind, id, FIRST);
    }

    String code(Kind kind, UUID id) {
        return ring(kind).code(kind, id);
    }

    /** Returns whether this is a link that opens something, or once did. */
    boolean isOurs(String token) {
        return Stream.of(event, registration, notification, signIn)
                .anyMatch(ring -> ring.read(token).isPresent());
    }

    private PersonalLinks ring(Kind kind) {
        return switch (kind) {
            case MEMBERSHIP, CO_ORGANIZER, BALLOT, SPEAKER -> event;
            case INVITATION, REQUEST, PARTICIPATION -> registration;
            case SIGN_IN, CONFIRMATION -> signIn;
            case PREFERENCES ->
                throw new IllegalArgumentException("kind: " + kind + " (expected: one whose id others know)");
        };
    }
}
