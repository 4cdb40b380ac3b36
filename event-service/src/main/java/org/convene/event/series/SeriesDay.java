package org.convene.event.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of a frame's rhythm.
 *
 * @param startsAt {@code null} if clocks skip the hour that day
 * @param off whose holiday it is, where that leaves it out
 */
public record SeriesDay(LocalDate day, @Nullable Instant startsAt, List<Off> off) {

    /**
     * A public holiday of a host.
     *
     * @param country ISO 3166-1 alpha-2
     * @param day the host's own, which may be another
     */
    public record Off(UUID foundationId, String country, LocalDate day) {}

    /** Whether there can be an edition. */
    public boolean isOpen() {
        return startsAt != null && off.isEmpty();
    }
}
