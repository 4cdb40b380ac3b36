package org.convene.event.speaker.web;

import java.util.Optional;
import org.convene.event.LinkEnding;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.foundation.web.EndedLinks;
import org.convene.event.speaker.AnswerAsSpeaker;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.springframework.stereotype.Component;

/** Opens the links by which speakers answer without signing in. */
@Component
public class SpeakerLinks {

    private final PersonalLinks links;
    private final AnswerAsSpeaker answers;
    private final ReadWorkshops read;

    SpeakerLinks(PersonalLinks links, AnswerAsSpeaker answers, ReadWorkshops read) {
        this.links = links;
        this.answers = answers;
        this.read = read;
    }

    /** What a speaker's link leads to. */
    public record Opened(SpeakerInvitation invitation, Workshop workshop, Timed session) {}

    /** What the link states, whether it still works or not. */
    public PersonalLink known(String token) {
        return links.read(token, Kind.SPEAKER)
                .filter(link -> answers.find(link.id()).isPresent())
                .orElseThrow(NoSuchLink::asked);
    }

    /** What a link that still works leads to. */
    public Opened open(String token) {
        PersonalLink link = known(token);
        SpeakerInvitation invitation = answers.find(link.id()).orElseThrow(NoSuchLink::asked);
        Optional<LinkEnding> ending = invitation.ending(link.generation());
        if (ending.isPresent()) {
            throw EndedLinks.because(ending.get(), invitation.inviterName());
        }
        Workshop workshop = read.find(invitation.workshopId()).orElseThrow(NoSuchLink::asked);
        return invitation
                .session(workshop)
                .map(session -> new Opened(invitation, workshop, session))
                .orElseThrow(() -> EndedLinks.because(LinkEnding.TAKEN_BACK, invitation.inviterName()));
    }
}
