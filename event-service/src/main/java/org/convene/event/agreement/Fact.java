package org.convene.event.agreement;

import java.util.Set;
import java.util.UUID;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Revision;

/** What an action brought about; each is told and logged. */
public sealed interface Fact {

    record TermsChanged() implements Fact {}

    record HostJoined(UUID foundationId) implements Fact {}

    /** One host has stopped carrying it. */
    record HostWithdrew(UUID foundationId, String reason) implements Fact {}

    record Submitted(Revision revision) implements Fact {}

    record SignedOff(Revision revision, Answer answer) implements Fact {}

    record SignOffRefused(Revision revision, Answer answer) implements Fact {}

    /** Who has yet to answer is asked again, once. */
    record Reminded(Revision revision, Set<UUID> foundations) implements Fact {}

    /** Their time to answer is over, and their silence agrees. */
    record SilenceAgreed(Revision revision, Set<UUID> foundations) implements Fact {}

    record Published(Revision revision) implements Fact {}

    /** A revision of a published workshop took effect. */
    record Revised(Revision revision, Terms before) implements Fact {}

    /** One host moved it to a later start at once. */
    record Postponed(Revision revision, Terms before) implements Fact {}

    record CalledOff(Revision revision) implements Fact {}

    record Completed() implements Fact {}
}
