package org.convene.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sessions that still hold: 14 days without use end one, and 90 days in any case. */
public interface BrowserSessions {

    Duration LONGEST_IDLE = Duration.ofDays(14);
    Duration LONGEST = Duration.ofDays(90);

    void add(BrowserSession session, SessionSecret secret);

    /** Returns the session that this secret keeps, and notes that it was used. */
    Optional<BrowserSession> with(SessionSecret secret, Instant now);

    /** Those of one person, the last used first. */
    List<BrowserSession> of(UUID person, Instant now);

    /** Returns false if the person has no such session. */
    boolean end(UUID person, UUID id);

    /** Ends all but one, if that is hers; returns how many. */
    int endOthers(UUID person, UUID kept);

    /** Ends all; returns how many. */
    int endAll(UUID person);

    /** Ends everybody's; returns how many. */
    int endEverybodys();
}
