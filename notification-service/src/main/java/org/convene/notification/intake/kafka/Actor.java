package org.convene.notification.intake.kafka;

import java.util.UUID;

/** A member who acted; whose name it is, to find it when she wants it forgotten. */
record Actor(UUID personId, String name) {}
