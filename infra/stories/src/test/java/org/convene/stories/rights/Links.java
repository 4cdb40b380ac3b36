package org.convene.stories.rights;

import java.util.UUID;
import org.convene.stories.Platform;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;

/** Makes the links and codes that mails carry, with the platform's own keys, so that no test waits for a mail. */
final class Links {

    private static final int FIRST = 1;

    private final PersonalLinks event;
    private final PersonalLinks registration;
    private final PersonalLinks signIn;

    Links(Platform platform) {
        this.event = PersonalLinks.of(platform.keys("event"));
        this.registration = PersonalLinks.of(platform.keys("registration"));
        this.signIn = PersonalLinks.of(platform.keys("sign-in"));
    }

    String token(Kind kind, UUID id) {
        return ring(kind).token(kind, id, FIRST);
    }

    String code(Kind kind, UUID id) {
        return ring(kind).code(kind, id);
    }

    private PersonalLinks ring(Kind kind) {
        return switch (kind) {
            case MEMBERSHIP, CO_ORGANIZER -> event;
            case INVITATION, REQUEST, PARTICIPATION -> registration;
            case SIGN_IN -> signIn;
            case PREFERENCES ->
                throw new IllegalArgumentException("kind: " + kind + " (expected: one whose id others know)");
        };
    }
}
