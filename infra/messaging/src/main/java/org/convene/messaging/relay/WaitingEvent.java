package org.convene.messaging.relay;

import org.convene.messaging.event.Envelope;

/** A row of the outbox. */
record WaitingEvent(long id, Envelope event) {}
