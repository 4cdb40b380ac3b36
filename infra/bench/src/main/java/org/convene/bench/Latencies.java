package org.convene.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long each of many things took; percentiles by the nearest rank. */
final class Latencies {

    private final long[] nanos;

    Latencies(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("latencies: 0 (expected: at least 1)");
        }
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** The smallest latency that at least this share of all did not exceed, in milliseconds; share in (0, 1]. */
    double millis(double share) {
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.max(rank, 1) - 1] / 1e6;
    }

    int count() {
        return nanos.length;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %7.2f ms   p99 %7.2f ms   p99.9 %7.2f ms   max %7.2f ms   n %d",
                millis(0.5),
                millis(0.99),
                millis(0.999),
                millis(1),
                count());
    }
}
