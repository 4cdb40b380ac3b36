package org.convene.event.foundation.web;

import java.util.Locale;
import org.convene.event.LinkEnding;
import org.convene.web.problem.Gone;

/** What the holder of a link is told that no longer works. */
public final class EndedLinks {

    private EndedLinks() {}

    /**
     * Says why, and how to go on.
     *
     * @param inviter whom to ask for a new one
     */
    public static Gone because(LinkEnding ending, String inviter) {
        return new Gone("link-" + ending.name().toLowerCase(Locale.ROOT).replace('_', '-'), inviter);
    }
}
