package org.convene.event.date;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.convene.event.foundation.Foundations;
import org.convene.event.speaker.Appearance;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerInvitations;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;

/** Finds hours for a workshop, and what it takes to weigh them. */
public final class FindHours {

    private static final Duration STEP = Duration.ofHours(1);

    private final Foundations foundations;
    private final Workshops workshops;
    private final SpeakerInvitations invitations;
    private final PublicHolidays holidays;
    private final Clock clock;

    public FindHours(
            Foundations foundations,
            Workshops workshops,
            SpeakerInvitations invitations,
            PublicHolidays holidays,
            Clock clock) {
        this.invitations = invitations;
        this.foundations = foundations;
        this.workshops = workshops;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Every full hour of some days of a zone that is still to come. */
    public static List<Instant> starts(LocalDate from, int days, ZoneId zone, Instant now) {
        Instant end = from.plusDays(days).atStartOfDay(zone).toInstant();
        return Stream.iterate(from.atStartOfDay(zone).toInstant(), hour -> hour.isBefore(end), hour -> hour.plus(STEP))
                .filter(hour -> hour.isAfter(now))
                .toList();
    }

    /** With all who carry the workshop or are about to, in the order of their names. */
    public HourScales scales(Workshop workshop) {
        List<HostClock> clocks = foundations.find(workshop.entitled()).stream()
                .map(host -> new HostClock(host, holidays))
                .toList();
        String series = workshop.latestTerms().seriesName();
        List<Workshop> others = workshops.published(workshop.entitled(), series, clock.instant()).stream()
                .filter(other -> !other.id().equals(workshop.id()))
                .toList();
        return new HourScales(workshop.latestTerms(), clocks, others, speakers(workshop, others));
    }

    private SpeakerHours speakers(Workshop workshop, List<Workshop> others) {
        List<SpeakerInvitation> asked = invitations.of(Stream.concat(Stream.of(workshop), others.stream())
                .map(Workshop::id)
                .toList());
        return asked.isEmpty()
                ? SpeakerHours.NONE
                : new SpeakerHours(
                        workshop.terms().startsAt(),
                        Appearance.of(workshop, asked),
                        others.stream()
                                .flatMap(other -> Appearance.of(other, asked).stream())
                                .toList());
    }
}
