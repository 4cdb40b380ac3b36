package org.convene.registration.participation.web;

import java.net.URI;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.Gone;
import org.convene.web.problem.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes and reads participants' personal links: who has one needs no account. */
@Component
public class ParticipantLinks {

    private final PersonalLinks links;
    private final Participations participations;
    private final URI publicAddress;

    ParticipantLinks(
            PersonalLinks links, Participations participations, @Value("${convene.public-address}") URI publicAddress) {
        this.links = links;
        this.participations = participations;
        this.publicAddress = publicAddress;
    }

    /**
     * Whose link this is.
     *
     * @throws NotFound for anything that is no link of ours
     * @throws Gone for one that was replaced by a newer one
     */
    public Participation read(String token) {
        PersonalLink link = link(token);
        Participation participation = participations.find(link.id()).orElseThrow(NoSuchLink::asked);
        if (!link.is(Kind.PARTICIPATION, participation.linkGeneration())) {
            throw Gone.leadingTo(NoSuchLink.FIND, "link-replaced");
        }
        return participation;
    }

    /** What the link says, whether or not it was replaced since. */
    public PersonalLink link(String token) {
        return links.read(token, Kind.PARTICIPATION).orElseThrow(NoSuchLink::asked);
    }

    public String token(Participation participation) {
        return links.token(Kind.PARTICIPATION, participation.id(), participation.linkGeneration());
    }

    /** Her page, as a path. */
    public String page(Participation participation) {
        return "/registrations/" + token(participation);
    }

    /** Her page, as she may keep it. */
    public URI address(Participation participation) {
        return publicAddress.resolve(page(participation));
    }
}
