package org.convene.event.workshop.web;

import java.time.Instant;
import java.util.List;
import org.convene.event.foundation.Foundation;
import org.convene.event.place.PlaceCount;
import org.convene.event.workshop.Workshop;

/** A workshop in a list: who carries it, and whether there is still a place. */
record Card(Workshop workshop, ShownTexts text, List<Foundation> hosts, Registration registration, PlaceCount places) {

    public Instant startsAt() {
        return workshop.terms().startsAt();
    }

    /** Whether who comes now would wait for a room place. */
    public boolean isFull() {
        return registration == Registration.OPEN && places.roomLimit() > 0 && places.roomLeft() == 0;
    }
}
