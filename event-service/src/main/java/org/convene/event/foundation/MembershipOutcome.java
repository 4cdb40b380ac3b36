package org.convene.event.foundation;

/** What came of an attempt to let somebody in or out; every page must render each case. */
public sealed interface MembershipOutcome {

    /** A mail with a personal link is on its way. */
    record Asked(MembershipInvitation invitation) implements MembershipOutcome {}

    record AlreadyMember(Member member) implements MembershipOutcome {}

    record Joined(Foundation foundation) implements MembershipOutcome {}

    record Left(Foundation foundation) implements MembershipOutcome {}

    /** The last admin can't leave. */
    record LastAdmin() implements MembershipOutcome {}

    /** The link was replaced by a newer one, used by somebody else, or is too old. */
    record Ended() implements MembershipOutcome {}

    /** There is no such foundation or member, or the actor isn't its admin. */
    record NotAllowed() implements MembershipOutcome {}
}
