package org.convene.gateway.limit;

import java.time.Duration;
import java.util.Optional;

/** Counts what is limited. */
public interface Limits {

    /** Takes one; returns how long to wait if there is none left, and takes nothing then. */
    Optional<Duration> take(Limit limit, String key);
}
