package org.convene.messaging.event;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes identifiers that sort by time (UUID version 7, RFC 9562 section 5.7), so that indexes grow at one end. */
public final class EventIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private EventIds() {}

    public static UUID next(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000 | (RANDOM.nextLong() & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
