package org.convene.event.share;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopFilter;
import org.convene.event.workshop.Workshops;

/** Which workshops stand in a feed: published ones, those of the last year and all that are to come. */
public final class SharedWorkshops {

    /** A feed is read whole; a foundation that plans more has its next ones in it when these are over. */
    private static final int MOST = 1_000;

    private static final Duration KEPT = Duration.ofDays(365);

    private final Workshops workshops;
    private final Clock clock;

    public SharedWorkshops(Workshops workshops, Clock clock) {
        this.workshops = workshops;
        this.clock = clock;
    }

    /** In the order of their starts. */
    public List<Workshop> of(UUID foundationId) {
        Instant since = clock.instant().minus(KEPT);
        return workshops.list(new WorkshopFilter(null, foundationId, Set.of(), since, false), null, MOST);
    }

    /**
     * Those with the same series' name that share a host with this one, itself among them; it alone if it is of no series.
     * Another foundation's series may have the same name, and is another one.
     */
    public List<Workshop> seriesOf(Workshop edition) {
        String series = edition.terms().seriesName();
        if (series == null) {
            return List.of(edition);
        }
        Map<UUID, Workshop> found = new HashMap<>(Map.of(edition.id(), edition));
        for (Host host : edition.hosts()) {
            of(host.foundationId()).stream()
                    .filter(workshop -> series.equals(workshop.terms().seriesName()))
                    .forEach(workshop -> found.put(workshop.id(), workshop));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(
                                (Workshop workshop) -> workshop.terms().startsAt())
                        .thenComparing(Workshop::id))
                .toList();
    }
}
