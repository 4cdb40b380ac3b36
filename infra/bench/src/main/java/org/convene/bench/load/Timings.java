package org.convene.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long each of many things took, within a thousandth, and how many of them were done in a second. */
public final class Timings {

    private final Histogram histogram;
    private final double seconds;

    /**
     * @param histogram of nanoseconds
     * @param seconds from the first begin to the last end
     */
    Timings(Histogram histogram, double seconds) {
        if (histogram.getTotalCount() == 0) {
            throw new IllegalArgumentException("timings: 0 (expected: at least 1)");
        }
        this.histogram = histogram;
        this.seconds = seconds;
    }

    /** The latency that this share of all did not exceed, in milliseconds; share in (0, 1]. */
    public double millis(double share) {
        return histogram.getValueAtPercentile(share * 100) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** The same of each of several rounds. */
    public static List<Double> millis(List<Timings> rounds, double share) {
        return rounds.stream().map(round -> round.millis(share)).toList();
    }

    public double perSecond() {
        return count() / seconds;
    }

    public long count() {
        return histogram.getTotalCount();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%7.0f/s   p50 %8.2f ms   p99 %8.2f ms   p99.9 %8.2f ms   n %d",
                perSecond(),
                millis(0.5),
                millis(0.99),
                millis(0.999),
                count());
    }
}
