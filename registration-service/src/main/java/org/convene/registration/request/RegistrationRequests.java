package org.convene.registration.request;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.workshop.Workshop;

/** What the open form left behind. */
public interface RegistrationRequests {

    /**
     * Has the address written to, unless it was a moment ago or too often today.
     *
     * @return the request that the newest mail belongs to; its id is random, so that it does not tell who asked before
     */
    UUID ask(Workshop workshop, PersonAddress address, String language, String timeZone);

    Optional<RegistrationRequest> find(UUID id);

    /** Counts a guess and compares it; each request has five. */
    Guess guess(UUID id, Predicate<UUID> isRight);

    /** What came of typing a code. */
    enum Guess {
        RIGHT,
        WRONG,
        NO_MORE
    }
}
