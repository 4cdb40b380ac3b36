package org.convene.messaging.outbox;

import org.convene.messaging.worker.WorkSignal;

/** Wakes the relays of this instance when a transaction that told something has committed. */
public final class RelaySignal extends WorkSignal {}
