package org.convene.registration.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** How often one address may be written to because somebody typed it: once in ten minutes, five times a day. */
public final class MailPace {

    private static final Duration APART = Duration.ofMinutes(10);
    private static final int A_DAY = 5;

    private MailPace() {}

    /** How far back mails count. */
    public static Instant since(Instant now) {
        return now.minus(Duration.ofDays(1));
    }

    /**
     * Whether another mail may go out.
     *
     * @param mailed when mails went out since {@link #since}
     */
    public static boolean allowsAnother(Collection<Instant> mailed, Instant now) {
        return mailed.size() < A_DAY && mailed.stream().noneMatch(at -> at.isAfter(now.minus(APART)));
    }
}
