package org.convene.notification.workshop;

/** The latest state we were told, and where it stands among the workshop's events. */
public record CurrentWorkshop(Workshop workshop, Position position) {}
