package org.convene.event.date;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.convene.event.date.Slot.SpeakerClash;
import org.convene.event.speaker.Appearance;
import org.convene.event.workshop.Workshop;

/** When the speakers of a workshop who have accepted speak elsewhere. */
final class SpeakerHours {

    static final SpeakerHours NONE = new SpeakerHours(Instant.EPOCH, List.of(), List.of());

    private final Instant startsAt;
    private final List<Appearance> here;
    private final List<Appearance> elsewhere;

    /**
     * Knows what may clash.
     *
     * @param startsAt of the workshop whose sessions {@code here} are of
     */
    SpeakerHours(Instant startsAt, List<Appearance> here, List<Appearance> elsewhere) {
        this.startsAt = startsAt;
        this.here = here.stream().filter(Appearance::accepted).toList();
        this.elsewhere = elsewhere.stream().filter(Appearance::accepted).toList();
    }

    /** Those who would have to be at two places, were the workshop to begin at this instant. */
    List<SpeakerClash> clashes(Instant start) {
        Duration moved = Duration.between(startsAt, start);
        return here.stream()
                .flatMap(each -> elsewhere.stream()
                        .filter(other -> each.isOfSamePersonAs(other)
                                && each.isAtTheTimeOf(
                                        other, each.session().startsAt().plus(moved)))
                        .map(other -> clash(each, other.workshop())))
                .distinct()
                .toList();
    }

    private static SpeakerClash clash(Appearance here, Workshop other) {
        return new SpeakerClash(here.speaker().name(), other.id(), other.terms().title());
    }
}
