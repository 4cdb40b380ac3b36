package org.convene.event.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;

/** Weighs hours for a workshop by what they ask of those who carry it. */
public final class FindHours {

    private static final Duration STEP = Duration.ofHours(1);

    private final Foundations foundations;
    private final Workshops workshops;
    private final PublicHolidays holidays;

    public FindHours(Foundations foundations, Workshops workshops, PublicHolidays holidays) {
        this.foundations = foundations;
        this.workshops = workshops;
        this.holidays = holidays;
    }

    /** Every full hour of some days of a zone that is still to come. */
    public static List<Instant> starts(LocalDate from, int days, ZoneId zone, Instant now) {
        Instant end = from.plusDays(days).atStartOfDay(zone).toInstant();
        return Stream.iterate(from.atStartOfDay(zone).toInstant(), hour -> hour.isBefore(end), hour -> hour.plus(STEP))
                .filter(hour -> hour.isAfter(now))
                .toList();
    }

    /** The clocks of all who carry the workshop or are about to, in the order of their names. */
    public List<HostClock> clocks(Workshop workshop) {
        return foundations.find(workshop.entitled()).stream()
                .map(host -> new HostClock(host, holidays))
                .toList();
    }

    /**
     * Weighs each start for the terms that lie before the hosts.
     *
     * @return the fairest first
     */
    public List<Slot> weigh(Workshop workshop, Collection<Instant> starts) {
        Terms terms = workshop.latestTerms();
        List<HostClock> clocks = clocks(workshop);
        List<Workshop> others = workshops.carriedBy(workshop.entitled()).stream()
                .filter(other -> other.wasPublished()
                        && other.state() != WorkshopState.CALLED_OFF
                        && !other.id().equals(workshop.id()))
                .toList();
        Map<UUID, Integer> carried = clocks.stream()
                .collect(
                        Collectors.toMap(clock -> clock.host().id(), clock -> carried(clock, editions(terms, others))));
        Duration length = Duration.ofMinutes(terms.durationMinutes());
        return starts.stream()
                .map(start -> weigh(start, start.plus(length), clocks, carried, others))
                .sorted(Slot.FAIREST)
                .toList();
    }

    /**
     * Weighs hours that are put to the vote, with what was said of them.
     *
     * @return the fairest first
     */
    public Map<Candidate, Slot> weighVotes(Workshop workshop, List<Candidate> candidates) {
        Map<Instant, Slot> hours = weigh(
                        workshop, candidates.stream().map(Candidate::startsAt).toList())
                .stream()
                .collect(Collectors.toMap(Slot::startsAt, Function.identity()));
        Map<Candidate, Slot> weighed = new LinkedHashMap<>();
        candidates.stream()
                .map(each -> Map.entry(
                        each, Objects.requireNonNull(hours.get(each.startsAt())).with(each.byHost())))
                .sorted(Map.Entry.comparingByValue(Slot.FAIREST))
                .forEach(each -> weighed.put(each.getKey(), each.getValue()));
        return weighed;
    }

    private static Slot weigh(
            Instant from, Instant to, List<HostClock> clocks, Map<UUID, Integer> carried, List<Workshop> others) {
        List<Workshop> meanwhile = others.stream()
                .filter(other -> other.terms().startsAt().isBefore(to)
                        && other.terms().endsAt().isAfter(from))
                .toList();
        return new Slot(
                from,
                to,
                clocks.stream()
                        .map(clock -> new Slot.Share(
                                clock.host().id(),
                                clock.hardest(from, to),
                                carried.getOrDefault(clock.host().id(), 0),
                                meanwhile.stream()
                                        .filter(carriedBy(clock.host()))
                                        .map(other -> new Slot.Clash(
                                                other.id(), other.terms().title()))
                                        .toList(),
                                null))
                        .toList());
    }

    private static List<Workshop> editions(Terms terms, List<Workshop> others) {
        return terms.seriesName() == null
                ? List.of()
                : others.stream()
                        .filter(other -> terms.seriesName().equals(other.terms().seriesName()))
                        .toList();
    }

    private static int carried(HostClock clock, List<Workshop> editions) {
        return editions.stream()
                .filter(carriedBy(clock.host()))
                .map(Workshop::terms)
                .mapToInt(
                        terms -> clock.hardest(terms.startsAt(), terms.endsAt()).burden())
                .sum();
    }

    private static Predicate<Workshop> carriedBy(Foundation host) {
        return workshop -> workshop.isCarriedBy(host.id());
    }
}
