package org.convene.registration.person.web;

import java.util.Optional;
import org.convene.registration.person.PersonAddress;
import org.convene.web.input.Addresses;

/** Reads addresses by the rules of the whole platform. */
public final class PersonAddresses {

    private PersonAddresses() {}

    /** Returns the address if mail could be sent there; empty for anything else. */
    public static Optional<PersonAddress> parse(String typed) {
        return Addresses.parse(typed).map(address -> new PersonAddress(address.given(), address.key()));
    }
}
