package org.convene.event.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.date.Availability;
import org.convene.event.date.Candidate;
import org.convene.event.date.DatePoll;
import org.convene.event.date.FindHours;
import org.convene.event.date.HostClock;
import org.convene.event.date.HourScales;
import org.convene.event.date.Slot;
import org.convene.event.date.VoteByMail;
import org.convene.event.foundation.Foundation;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds an hour that is fair to all hosts: a day on the world-time strip, and the fairest hours around it. */
@Controller
class HourPages {

    private static final int DAYS = 14;
    private static final int SHOWN = 5;
    private static final int SHOWN_OF_THE_DAY = 3;

    private final WorkshopPages pages;
    private final FindHours find;
    private final DatePoll poll;
    private final VoteByMail mails;
    private final Times times;
    private final Clock clock;

    HourPages(WorkshopPages pages, FindHours find, DatePoll poll, VoteByMail mails, Times times, Clock clock) {
        this.pages = pages;
        this.find = find;
        this.poll = poll;
        this.mails = mails;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/organize/workshops/{id}/hours")
    String show(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(name = "start", required = false) @Nullable Instant asked,
            Model model) {
        Workshop workshop = pages.known(id, person);
        Instant start = asked != null && Terms.isPlannable(asked) ? asked : null;
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
        LocalDate shown = day(day, start == null ? workshop.latestTerms().startsAt() : start, today, reader);
        HourScales scales = find.scales(workshop);
        List<Slot> weighed = scales.weigh(FindHours.starts(shown, DAYS, reader.zone(), clock.instant()));
        List<Slot> ofTheDay = weighed.stream()
                .filter(slot -> dayOf(slot.startsAt(), reader).equals(shown))
                .limit(SHOWN_OF_THE_DAY)
                .toList();
        Slot marked = start == null ? ofTheDay.stream().findFirst().orElse(null) : scales.weigh(start);
        List<HostClock> clocks = scales.clocks();
        Instant midnight = shown.atStartOfDay(reader.zone()).toInstant();

        pages.fill(workshop, person, reader, model);
        model.addAttribute("day", shown);
        model.addAttribute("dayAt", midnight);
        model.addAttribute("before", shown.isAfter(today) ? shown.minusDays(1) : null);
        model.addAttribute("after", shown.plusDays(1));
        model.addAttribute("marked", marked);
        model.addAttribute("strip", WorldTimeStrip.of(midnight, marked, clocks, reader, times));
        model.addAttribute("ofTheDay", ofTheDay);
        List<Candidate> candidates = poll.of(id);
        model.addAttribute("candidates", scales.weighVotes(candidates));
        model.addAttribute("voted", candidates.stream().map(Candidate::startsAt).collect(Collectors.toSet()));
        model.addAttribute("answers", Availability.values());
        model.addAttribute("asking", mails.isWorthAsking(workshop, candidates, person.id()));
        model.addAttribute("askedUntil", mails.pause(id).orElse(null));
        model.addAttribute("fairest", bestOfEachDay(weighed, reader));
        model.addAttribute(
                "clocks",
                clocks.stream().map(HostClock::host).collect(Collectors.toMap(Foundation::id, Function.identity())));
        return "desk/hours";
    }

    // What was never meant to be a day of a plan shows today.
    private static LocalDate day(@Nullable LocalDate asked, Instant start, LocalDate today, Reader reader) {
        LocalDate day = asked == null ? dayOf(start, reader) : asked;
        return day.isBefore(today) || day.isAfter(today.plusYears(5)) ? today : day;
    }

    private static List<Slot> bestOfEachDay(List<Slot> weighed, Reader reader) {
        Map<LocalDate, Slot> days = weighed.stream()
                .collect(Collectors.toMap(
                        slot -> dayOf(slot.startsAt(), reader),
                        Function.identity(),
                        (first, _) -> first,
                        TreeMap::new));
        return days.values().stream().sorted(Slot.FAIREST).limit(SHOWN).toList();
    }

    private static LocalDate dayOf(Instant at, Reader reader) {
        return LocalDate.ofInstant(at, reader.zone());
    }
}
