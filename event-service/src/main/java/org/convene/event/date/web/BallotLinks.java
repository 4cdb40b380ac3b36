package org.convene.event.date.web;

import java.time.Clock;
import org.convene.event.LinkEnding;
import org.convene.event.date.VoteByMail;
import org.convene.event.date.Voter;
import org.convene.event.foundation.web.EndedLinks;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLinks;
import org.springframework.stereotype.Component;

/** Opens the links by which people vote without signing in. */
@Component
class BallotLinks {

    private final PersonalLinks links;
    private final VoteByMail vote;
    private final Clock clock;

    BallotLinks(PersonalLinks links, VoteByMail vote, Clock clock) {
        this.links = links;
        this.vote = vote;
        this.clock = clock;
    }

    /** Who answers by this link; of whoever may not any more it is no link of ours. */
    Voter voter(String token) {
        Voter voter = links.read(token, Kind.BALLOT)
                .flatMap(link -> vote.voter(link.id()))
                .orElseThrow(NoSuchLink::asked);
        if (!clock.instant().isBefore(voter.ballot().expiresAt())) {
            throw EndedLinks.because(LinkEnding.EXPIRED, voter.host().profile().name());
        }
        return voter;
    }
}
