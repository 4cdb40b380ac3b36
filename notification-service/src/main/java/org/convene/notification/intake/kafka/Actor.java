package org.convene.notification.intake.kafka;

/** A member who acted. */
record Actor(String name) {}
