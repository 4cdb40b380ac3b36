package org.convene.event.workshop.web;

import org.convene.event.workshop.Workshop;
import org.convene.web.problem.ChangedMeanwhile;
import org.convene.web.version.IfMatch;
import org.jspecify.annotations.Nullable;

/** Lets who saves say which version she had read, so that nobody overwrites what she has not seen. */
public final class Versions {

    private Versions() {}

    /**
     * The version to save on; {@code null} for whatever is there then.
     *
     * @param ifMatch the header {@code If-Match}
     * @param views shows what is there now to who had read something else
     */
    public static @Nullable Integer expected(@Nullable String ifMatch, Workshop workshop, WorkshopViews views) {
        if (!IfMatch.of(ifMatch).allows(workshop.version())) {
            throw changed(workshop, views);
        }
        return ifMatch == null ? null : workshop.version();
    }

    /** The refusal that shows a host what is there now. */
    public static ChangedMeanwhile changed(Workshop workshop, WorkshopViews views) {
        WorkshopJson current = views.forHosts(workshop);
        return new ChangedMeanwhile(current.etag(), current);
    }
}
