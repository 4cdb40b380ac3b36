package org.convene.event.series;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convene.event.date.PublicHolidays;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.Foundations;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Host;

/** Looks at the days of a frame: whose holiday each is, and whether clocks skip its hour. */
public final class SeriesDays {

    private final Foundations foundations;
    private final PublicHolidays holidays;

    public SeriesDays(Foundations foundations, PublicHolidays holidays) {
        this.foundations = foundations;
        this.holidays = holidays;
    }

    /** All of them, in their order. */
    public List<SeriesDay> of(FrameTerms terms, List<Host> hosts) {
        List<Foundation> carrying = foundations.find(Frame.ids(hosts));
        return terms.days().map(day -> day(terms, day, carrying)).toList();
    }

    /** Whether there can be an edition with these terms on their day. */
    boolean isOpen(FrameTerms frame, Terms terms, List<Host> hosts) {
        return day(frame, terms.localStart().toLocalDate(), foundations.find(Frame.ids(hosts)))
                .isOpen();
    }

    private SeriesDay day(FrameTerms terms, LocalDate day, List<Foundation> hosts) {
        Optional<Terms> edition = terms.edition(day, terms.firstNumber());
        List<SeriesDay.Off> off = terms.holidaysOff()
                ? edition.stream()
                        .flatMap(each -> hosts.stream().flatMap(host -> off(host, each).stream()))
                        .toList()
                : List.of();
        return new SeriesDay(day, edition.map(Terms::startsAt).orElse(null), off);
    }

    private Optional<SeriesDay.Off> off(Foundation host, Terms edition) {
        FoundationProfile profile = host.profile();
        ZoneId zone = profile.timeZone();
        LocalDate there = edition.startsAt().atZone(zone).toLocalDate();
        return holidays.isHoliday(profile.country(), there)
                ? Optional.of(new SeriesDay.Off(host.id(), profile.country(), there))
                : Optional.empty();
    }
}
