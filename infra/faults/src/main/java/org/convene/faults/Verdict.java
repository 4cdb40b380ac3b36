package org.convene.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a round.
 *
 * @param seed replays it: {@code ./convene faults --seed … --rounds 1}
 * @param done what exactly was broken
 * @param actions how many were answered for good
 * @param seconds how long the round took
 * @param drained seconds from the healing until nothing waited any more
 * @param megabytes what each process holds at its end
 * @param findings what is wrong; empty is good
 */
public record Verdict(
        int round,
        long seed,
        String fault,
        String done,
        int actions,
        double seconds,
        double drained,
        Map<String, Long> megabytes,
        List<String> findings) {

    public boolean isGood() {
        return findings.isEmpty();
    }

    /** Returns it in one line. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%4d  seed %-20d %-18s %4d actions  %5.1f s  drained in %4.1f s  %s  (%s)",
                round,
                seed,
                fault,
                actions,
                seconds,
                drained,
                isGood() ? "good" : "BROKEN",
                done);
    }
}
