package org.convene.event.agenda;

import java.util.List;

/** A part of the agenda; begins when the one before it ends. */
public record Session(String title, SessionKind kind, int minutes, List<Speaker> speakers) {

    public Session {
        speakers = List.copyOf(speakers);
        if (minutes < 1 || minutes > 24 * 60) {
            throw new IllegalArgumentException("minutes: " + minutes + " (expected: 1 to 1440)");
        }
    }
}
