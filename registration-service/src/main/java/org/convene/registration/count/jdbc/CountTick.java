package org.convene.registration.count.jdbc;

import org.convene.registration.count.PlaceCounts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts again and again; several instances share the work. */
@Component
class CountTick {

    private final PlaceCounts counts;

    CountTick(PlaceCounts counts) {
        this.counts = counts;
    }

    @Scheduled(fixedDelay = 500)
    void count() {
        counts.countChanged();
    }
}
