package org.convene.event.agreement;

import java.util.UUID;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Revision;

/** What an action brought about; each is told and logged. */
public sealed interface Fact {

    record TermsChanged() implements Fact {}

    record HostJoined(UUID foundationId) implements Fact {}

    record Submitted(Revision revision) implements Fact {}

    record SignedOff(Revision revision, Answer answer) implements Fact {}

    record SignOffRefused(Revision revision, Answer answer) implements Fact {}

    record Published(Revision revision) implements Fact {}

    /** A revision of a published workshop took effect. */
    record Revised(Revision revision, Terms before) implements Fact {}

    /** One host moved it to a later start at once. */
    record Postponed(Revision revision, Terms before) implements Fact {}

    record CalledOff(Revision revision) implements Fact {}

    record Completed() implements Fact {}
}
