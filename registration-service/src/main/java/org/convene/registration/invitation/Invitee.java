package org.convene.registration.invitation;

import org.convene.registration.person.PersonAddress;
import org.jspecify.annotations.Nullable;

/** A person on a host's list, as far as the list tells. */
public record Invitee(
        PersonAddress address,
        @Nullable String name,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String country,
        @Nullable String institution,
        @Nullable String profession) {

    static Invitee of(PersonAddress address, @Nullable String name) {
        return new Invitee(address, name, null, null, null, null, null);
    }
}
