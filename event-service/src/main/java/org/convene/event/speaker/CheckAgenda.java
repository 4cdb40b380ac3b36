package org.convene.event.speaker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.foundation.Foundation;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopFilter;
import org.convene.event.workshop.Workshops;

/** Says what is most likely a mistake in an agenda, each time it is looked at. */
public final class CheckAgenda {

    private final SpeakerInvitations invitations;
    private final Workshops workshops;
    private final ReadWorkshops read;
    private final Clock clock;

    public CheckAgenda(SpeakerInvitations invitations, Workshops workshops, ReadWorkshops read, Clock clock) {
        this.invitations = invitations;
        this.workshops = workshops;
        this.read = read;
        this.clock = clock;
    }

    /** What there is to say to somebody who acts for a host; empty while there are no sessions. */
    public List<AgendaWarning> warnings(Workshop workshop, UUID personId) {
        if (workshop.details().sessions().isEmpty() || workshop.state().isOver()) {
            return List.of();
        }
        List<AgendaWarning> warnings = new ArrayList<>();
        int left = workshop.terms().durationMinutes() - workshop.details().minutes();
        if (left > 0) {
            warnings.add(AgendaWarning.ofLength(AgendaWarning.Kind.GAP, left));
        } else if (left < 0) {
            warnings.add(AgendaWarning.ofLength(AgendaWarning.Kind.OVERRUN, -left));
        }
        warnings.addAll(elsewhere(workshop, personId));
        return warnings;
    }

    private List<AgendaWarning> elsewhere(Workshop workshop, UUID personId) {
        List<Workshop> others = others(workshop, personId);
        if (others.isEmpty()) {
            return List.of();
        }
        List<SpeakerInvitation> asked = invitations.of(Stream.concat(others.stream(), Stream.of(workshop))
                .map(Workshop::id)
                .toList());
        List<Appearance> there = others.stream()
                .flatMap(other -> Appearance.of(other, asked).stream())
                .toList();
        return Appearance.of(workshop, asked).stream()
                .flatMap(here -> there.stream()
                        .filter(other -> here.isOfSamePersonAs(other)
                                && here.isAtTheTimeOf(other, here.session().startsAt()))
                        .map(other -> new AgendaWarning(
                                AgendaWarning.Kind.SPEAKER_ELSEWHERE,
                                0,
                                here.session().session().id(),
                                here.session().session().title(),
                                here.speaker().name(),
                                other.workshop().id(),
                                other.workshop().terms().title(),
                                other.session().startsAt())))
                .toList();
    }

    // What is public of any host, and of her own foundations drafts too: nobody learns of others' drafts.
    private List<Workshop> others(Workshop workshop, UUID personId) {
        Set<UUID> hers =
                read.standing(workshop, personId).stream().map(Foundation::id).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>(Set.of(workshop.id()));
        return Stream.concat(
                        workshops.published(workshop.entitled(), null, clock.instant()).stream(),
                        workshops.list(WorkshopFilter.goingOn(hers), null, Integer.MAX_VALUE).stream())
                .filter(other -> seen.add(other.id()))
                .filter(other -> other.terms().startsAt().isBefore(end(workshop))
                        && end(other).isAfter(workshop.terms().startsAt()))
                .toList();
    }

    private static Instant end(Workshop workshop) {
        Instant agenda = workshop.terms()
                .startsAt()
                .plus(Duration.ofMinutes(workshop.details().minutes()));
        return agenda.isAfter(workshop.terms().endsAt())
                ? agenda
                : workshop.terms().endsAt();
    }
}
