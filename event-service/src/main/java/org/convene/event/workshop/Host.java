package org.convene.event.workshop;

import java.util.UUID;

/** A foundation that carries a workshop; the lead proposed it and has no other right than the others. */
public record Host(UUID foundationId, boolean lead) {}
