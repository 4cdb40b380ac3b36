package org.convene.messaging.inbox;

import org.convene.messaging.event.Envelope;

/** An event in the queue of its key. */
record ParkedEvent(long id, Envelope event) {}
