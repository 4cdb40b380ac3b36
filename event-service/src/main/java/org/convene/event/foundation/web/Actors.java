package org.convene.event.foundation.web;

import org.convene.event.foundation.Actor;
import org.convene.web.security.Person;

/** Makes who acts out of who is signed in. */
public final class Actors {

    private Actors() {}

    public static Actor of(Person person) {
        return new Actor(person.id(), person.name(), person.address());
    }
}
