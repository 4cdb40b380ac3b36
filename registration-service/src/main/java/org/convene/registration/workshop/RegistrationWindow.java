package org.convene.registration.workshop;

import java.time.Instant;

/** Whether one may register for a workshop at some instant, and if not, why. */
public sealed interface RegistrationWindow {

    /** One may register. */
    record Open() implements RegistrationWindow {}

    /** The hosts have not agreed yet; nobody outside knows of the workshop. */
    record NotPublished() implements RegistrationWindow {}

    /** Registration opens later. */
    record NotOpenYet(Instant opensAt) implements RegistrationWindow {}

    /** Registration has closed; the workshop is still to come or running. */
    record Closed(Instant closedAt) implements RegistrationWindow {}

    /** The hosts called the workshop off. */
    record CalledOff() implements RegistrationWindow {}

    /** The workshop has taken place. */
    record Over() implements RegistrationWindow {}
}
