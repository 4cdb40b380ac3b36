package org.convene.event.foundation;

import org.convene.event.LinkEnding;

/** What came of an attempt to let somebody in or out; every page must render each case. */
public sealed interface MembershipOutcome {

    /** A mail with a personal link is on its way. */
    record Asked(MembershipInvitation invitation) implements MembershipOutcome {}

    record AlreadyMember(Member member) implements MembershipOutcome {}

    record Joined(Foundation foundation) implements MembershipOutcome {}

    record Left(Foundation foundation) implements MembershipOutcome {}

    record RoleChanged(Foundation foundation) implements MembershipOutcome {}

    /** Somebody changed her since the actor had read it; nothing was overwritten. */
    record ChangedMeanwhile(Member member) implements MembershipOutcome {}

    /** The last admin can't leave, nor become anything less. */
    record LastAdmin() implements MembershipOutcome {}

    /** The link no longer works; {@code inviter} is whom to ask for a new one. */
    record Ended(LinkEnding why, String inviter) implements MembershipOutcome {}

    /** The invitation was taken back, and its link has ended. */
    record TakenBack(MembershipInvitation invitation) implements MembershipOutcome {}

    /** This foundation invited nobody of that id. */
    record NotInvited() implements MembershipOutcome {}

    /** There is no such foundation or member, or the actor isn't its admin. */
    record NotAllowed() implements MembershipOutcome {}
}
