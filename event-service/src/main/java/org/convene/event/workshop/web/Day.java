package org.convene.event.workshop.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What starts on one day of the reader's calendar, in the order given. */
record Day(List<Card> cards) {

    /** Groups neighbours: the same instant may be another day for another reader. */
    static List<Day> of(List<Card> cards, ZoneId zone) {
        Map<LocalDate, List<Card>> days = cards.stream()
                .collect(Collectors.groupingBy(
                        card -> LocalDate.ofInstant(card.startsAt(), zone), LinkedHashMap::new, Collectors.toList()));
        return days.values().stream().map(Day::new).toList();
    }

    public Instant at() {
        return cards.getFirst().startsAt();
    }
}
