package org.convene.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Notes, from many threads, how long things took. */
public final class Stopwatch {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final int DIGITS = 3;

    private final Histogram histogram = new ConcurrentHistogram(LONGEST, DIGITS);
    private final long began = System.nanoTime();

    /** Notes something that lasted so many nanoseconds; what lasted over five minutes counts as five. */
    public void note(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    /** What was noted since this was made. */
    public Timings stop() {
        return new Timings(histogram, (System.nanoTime() - began) / 1e9);
    }
}
