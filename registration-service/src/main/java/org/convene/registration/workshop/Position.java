package org.convene.registration.workshop;

/** Up to which of a workshop's events our copy goes; what we tell of it names this as what it rests on. */
public record Position(long epoch, long sequence) {}
