package org.convene.registration.statistic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a member may know. Whom other hosts invited is counted by host alone: a table by country of everybody, less
 * the own one, would tell of them what is theirs.
 */
public interface Statistics {

    /** All of a workshop's hosts, and those who came by themselves (without host). */
    List<HostNumbers> byHost(UUID workshopId);

    /**
     * People of these hosts, and those who came by themselves.
     *
     * @param timeZone in which days begin
     */
    Breakdown ofWorkshop(UUID workshopId, Collection<UUID> hostIds, String timeZone);

    /** One foundation's own people in the public workshops that it carries and that start in this time. */
    FoundationNumbers ofFoundation(UUID foundationId, Instant from, Instant until);

    /** How many of each kind; a person who cancelled is counted there alone. */
    record HostNumbers(
            @Nullable UUID foundationId, int invited, int room, int waiting, int audience, int cancelled, int joined) {}

    /**
     * People in numbers.
     *
     * @param byState cancelled ones too; country, language and kind count those who take part
     * @param byDay who registered on which day, cancelled ones too
     */
    record Breakdown(
            Map<String, Integer> byCountry,
            Map<String, Integer> byLanguage,
            Map<String, Integer> byKind,
            Map<String, Integer> byState,
            Map<LocalDate, Integer> byDay) {}

    /** A foundation's own people over several workshops. */
    record FoundationNumbers(
            int workshops,
            int invited,
            int registered,
            int joined,
            Map<String, Integer> byCountry,
            Map<String, Integer> byLanguage) {}
}
