package org.convene.event.speaker;

import org.convene.event.workshop.Workshop;

/** Who has to know that somebody speaks no more: called in the transaction in which she is let go, before it is told. */
@FunctionalInterface
public interface Departures {

    void departs(Workshop workshop, SpeakerInvitation invitation);
}
