package org.convene.gateway.operator.web;

import org.convene.web.problem.Refused;
import org.convene.web.security.Person;

/** The one rule of these pages and calls. */
final class OperatorsOnly {

    private OperatorsOnly() {}

    /**
     * Lets operators pass.
     *
     * @throws Refused if the person does not run this installation
     */
    static void check(Person person) {
        if (!person.operator()) {
            throw new Refused();
        }
    }
}
