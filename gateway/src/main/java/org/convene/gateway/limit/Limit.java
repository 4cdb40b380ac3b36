package org.convene.gateway.limit;

import java.time.Duration;

/** How much of something is fine: so many at once, and so many again in each period. */
public enum Limit {
    /** Stops mails only: codes and links that were mailed before keep working, so this locks nobody out. */
    MAILS_PER_ADDRESS(5, Duration.ofMinutes(15)),
    MAILS_FROM_KNOWN_BROWSER(5, Duration.ofMinutes(15)),
    /** Generous: a hospital's people share one IP address. */
    SIGN_INS_PER_IP(120, Duration.ofMinutes(15)),
    /** Each request takes five guesses anyway; this bounds who asks for many requests. */
    GUESSES_PER_IP(240, Duration.ofMinutes(15));

    private final int many;
    private final Duration period;

    Limit(int many, Duration period) {
        this.many = many;
        this.period = period;
    }

    public int many() {
        return many;
    }

    public Duration period() {
        return period;
    }
}
