package org.convene.event.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.agenda.Speaker;
import org.convene.event.speaker.SpeakerInvitation.State;
import org.convene.event.workshop.Workshop;

/**
 * A speaker at a session of a workshop.
 *
 * @param address under which she was asked, for comparing; empty if she was not asked, or declined
 * @param accepted whether she said that she will speak
 */
public record Appearance(Workshop workshop, Timed session, Speaker speaker, String address, boolean accepted) {

    /** All of a workshop; who has declined her part is none. */
    public static List<Appearance> of(Workshop workshop, List<SpeakerInvitation> invitations) {
        return workshop.details().timed(workshop.terms().startsAt()).stream()
                .flatMap(timed -> timed.session().speakers().stream()
                        .flatMap(speaker -> of(workshop, timed, speaker, invitations)))
                .toList();
    }

    private static Stream<Appearance> of(
            Workshop workshop, Timed timed, Speaker speaker, List<SpeakerInvitation> invitations) {
        Optional<SpeakerInvitation> asked = invitations.stream()
                .filter(each -> each.workshopId().equals(workshop.id())
                        && each.sessionId().equals(timed.session().id())
                        && each.isOf(speaker.name()))
                .findFirst();
        if (asked.filter(each -> each.state() == State.DECLINED).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(new Appearance(
                workshop,
                timed,
                speaker,
                asked.map(each -> each.contact().address()).orElse(""),
                asked.filter(SpeakerInvitation::isAccepted).isPresent()));
    }

    /** Whether both are one person's: by the address under which she was asked, else by name and affiliation. */
    public boolean isOfSamePersonAs(Appearance other) {
        if (!address.isEmpty() && !other.address.isEmpty()) {
            return address.equalsIgnoreCase(other.address);
        }
        return speaker.key().equals(other.speaker.key()) && from().equals(other.from());
    }

    /** Whether the other session is going on at some instant of this one, were this one to begin then. */
    public boolean isAtTheTimeOf(Appearance other, Instant startsAt) {
        Instant endsAt = startsAt.plus(Duration.between(session.startsAt(), session.endsAt()));
        return other.session.startsAt().isBefore(endsAt)
                && other.session.endsAt().isAfter(startsAt);
    }

    private String from() {
        UUID host = speaker.foundationId();
        String affiliation = speaker.affiliation();
        return host == null ? affiliation == null ? "" : Speaker.key(affiliation) : host.toString();
    }
}
