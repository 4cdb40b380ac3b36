package org.convene.gateway;

import java.time.Instant;

/** The time outside: what protects people (tokens, sessions) keeps it even where a demonstration shifts the clock. */
public interface RealTime {

    Instant now();
}
