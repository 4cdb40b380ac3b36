package org.convene.registration.account;

import java.util.List;
import java.util.UUID;
import org.convene.registration.person.PersonAddress;

/** Somebody who signs in, as last told. */
public record Account(UUID id, PersonAddress address, List<PersonAddress> further) {

    public Account {
        further = List.copyOf(further);
    }
}
