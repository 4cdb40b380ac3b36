package org.convene.event.foundation.web;

import org.convene.web.problem.Refused;
import org.convene.web.security.Person;

/** Who runs the installation, as the gateway vouches for. */
final class Operators {

    private Operators() {}

    /**
     * Lets operators pass, and tells nobody else whether there is anything.
     *
     * @throws Refused if the person does not run this installation
     */
    static void check(Person person) {
        if (!person.operator()) {
            throw new Refused();
        }
    }
}
