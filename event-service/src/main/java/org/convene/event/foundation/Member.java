package org.convene.event.foundation;

import java.util.UUID;

/** A person who acts for a foundation; name and address as they were when she joined. */
public record Member(UUID personId, String name, String address, Role role) {}
