package org.convene.event.speaker.web;

import java.util.Comparator;
import java.util.List;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.speaker.InviteSpeakers;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.ShownSpeakers;
import org.springframework.stereotype.Component;

/** Shows who accepted, and nobody's address. */
@Component
class SpeakerFace implements ShownSpeakers {

    private final InviteSpeakers invite;

    SpeakerFace(InviteSpeakers invite) {
        this.invite = invite;
    }

    @Override
    public List<ShownSpeaker> of(Workshop workshop) {
        return invite.of(workshop.id()).stream()
                .filter(SpeakerInvitation::isAccepted)
                .filter(each -> each.session(workshop).isPresent())
                .sorted(Comparator.comparing(
                        each -> each.session(workshop).map(Timed::startsAt).orElseThrow()))
                .map(each -> new ShownSpeaker(
                        each.name(),
                        each.profile().affiliation(),
                        each.profile().biography()))
                .filter(each -> each.affiliation() != null || each.biography() != null)
                .distinct()
                .toList();
    }
}
