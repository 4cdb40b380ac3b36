package org.convene.event.desk;

import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.message.Message;
import org.convene.event.series.FrameRevision;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;

/** Something that a person is asked to decide. */
public sealed interface Waiting {

    /** A revision that her foundation has not signed. */
    record ForSignature(Workshop workshop, Revision revision, Foundation foundation) implements Waiting {}

    /** A frame for a series, proposed on this workshop, that her foundation has not signed. */
    record ForFrame(Workshop workshop, FrameRevision revision, Foundation foundation) implements Waiting {}

    /** Another host wants to write to all participants, and hers has said nothing to it. */
    record ForMessage(Workshop workshop, Message message, Foundation foundation) implements Waiting {}

    /** All have signed; somebody has to publish it. */
    record ForPublication(Workshop workshop) implements Waiting {}

    /** Hours are put to the vote of which she has said nothing yet. */
    record ForVote(Workshop workshop, int hours) implements Waiting {}

    /** She is asked to carry a workshop. */
    record ToCarry(Workshop workshop, UUID invitationId, int generation, String asker) implements Waiting {}

    /** A foundation that registered itself, and waits for an operator's yes or no. */
    record ForApproval(Foundation foundation) implements Waiting {}

    /** She is asked to act for a foundation. */
    record ToJoin(Foundation foundation, UUID membershipId, int generation, String asker) implements Waiting {}
}
