package org.convene.broken.place;

import java.time.Instant;
import org.convene.broken.guest.Guest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Knows Spring, asks the machine for the time, prints, has a field injected and knows who knows it. */
@Component
public class Place {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Guest guest;

    void print() {
        System.out.println(Instant.now() + " " + guest);
    }
}
