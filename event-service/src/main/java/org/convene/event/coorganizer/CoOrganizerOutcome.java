package org.convene.event.coorganizer;

import java.util.List;
import java.util.UUID;
import org.convene.event.LinkEnding;
import org.convene.event.agreement.Refusal;
import org.convene.event.workshop.Workshop;

/** What came of asking somebody to carry a workshop, or of her answer; every page must render each case. */
public sealed interface CoOrganizerOutcome {

    /** A mail with a personal link is on its way. */
    record Asked(CoOrganizerInvitation invitation) implements CoOrganizerOutcome {}

    /** In a draft she carries it from now on; later the others sign first. */
    record Joined(Workshop workshop, UUID foundationId) implements CoOrganizerOutcome {}

    record Declined(CoOrganizerInvitation invitation) implements CoOrganizerOutcome {}

    record Withdrawn(CoOrganizerInvitation invitation) implements CoOrganizerOutcome {}

    /** The link no longer works; {@code inviter} is whom to ask for a new one. */
    record Ended(LinkEnding why, String inviter) implements CoOrganizerOutcome {}

    /**
     * The rules say no.
     *
     * @param signers the names of those who may do it, where that is why
     */
    record Refused(Refusal why, List<String> signers) implements CoOrganizerOutcome {

        Refused(Refusal why) {
            this(why, List.of());
        }
    }
}
