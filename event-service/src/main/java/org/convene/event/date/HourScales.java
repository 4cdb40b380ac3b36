package org.convene.event.date;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshop;

/** Weighs hours for the terms of one workshop by what they ask of those who carry it. */
public final class HourScales {

    private final Duration length;
    private final Map<HostClock, Integer> carried = new LinkedHashMap<>();
    private final List<Workshop> others;
    private final SpeakerHours speakers;

    /**
     * Makes scales for these terms.
     *
     * @param others published workshops of the same hosts
     */
    HourScales(Terms terms, List<HostClock> clocks, List<Workshop> others, SpeakerHours speakers) {
        this.length = Duration.ofMinutes(terms.durationMinutes());
        this.others = others;
        this.speakers = speakers;
        List<Workshop> editions = terms.seriesName() == null
                ? List.of()
                : others.stream()
                        .filter(other -> terms.seriesName().equals(other.terms().seriesName()))
                        .toList();
        clocks.forEach(clock -> carried.put(clock, carried(clock, editions)));
    }

    /** The hosts' clocks, in the order of their names. */
    public List<HostClock> clocks() {
        return List.copyOf(carried.keySet());
    }

    public Slot weigh(Instant start) {
        Instant end = start.plus(length);
        List<Workshop> meanwhile = others.stream()
                .filter(other -> other.terms().startsAt().isBefore(end)
                        && other.terms().endsAt().isAfter(start))
                .toList();
        return new Slot(
                start,
                end,
                carried.entrySet().stream()
                        .map(each -> share(each.getKey(), each.getValue(), start, end, meanwhile))
                        .toList(),
                speakers.clashes(start));
    }

    /** The fairest first. */
    public List<Slot> weigh(Collection<Instant> starts) {
        return starts.stream().map(this::weigh).sorted(Slot.FAIREST).toList();
    }

    /** Hours that are put to the vote, with what was said of them, the fairest first. */
    public Map<Candidate, Slot> weighVotes(List<Candidate> candidates) {
        Map<Candidate, Slot> weighed = new LinkedHashMap<>();
        candidates.stream()
                .map(each -> Map.entry(each, weighVotes(each)))
                .sorted(Map.Entry.comparingByValue(Slot.FAIREST))
                .forEach(each -> weighed.put(each.getKey(), each.getValue()));
        return weighed;
    }

    public Slot weighVotes(Candidate candidate) {
        return weigh(candidate.startsAt()).with(candidate.byHost());
    }

    private static Slot.Share share(
            HostClock clock, int carried, Instant start, Instant end, List<Workshop> meanwhile) {
        return new Slot.Share(
                clock.host().id(),
                clock.hardest(start, end),
                carried,
                meanwhile.stream()
                        .filter(other -> other.isCarriedBy(clock.host().id()))
                        .map(other -> new Slot.Clash(other.id(), other.terms().title()))
                        .toList(),
                null);
    }

    private static int carried(HostClock clock, List<Workshop> editions) {
        return editions.stream()
                .filter(edition -> edition.isCarriedBy(clock.host().id()))
                .map(Workshop::terms)
                .mapToInt(
                        terms -> clock.hardest(terms.startsAt(), terms.endsAt()).burden())
                .sum();
    }
}
