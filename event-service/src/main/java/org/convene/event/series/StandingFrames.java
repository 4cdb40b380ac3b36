package org.convene.event.series;

import java.util.List;
import org.convene.event.agreement.AgreedBeforehand;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;

/** Says of an edition whether it lies inside its series' frame, as it stands now. */
public final class StandingFrames implements AgreedBeforehand {

    private final Frames frames;
    private final SeriesDays days;

    public StandingFrames(Frames frames, SeriesDays days) {
        this.frames = frames;
        this.days = days;
    }

    @Override
    public boolean covers(Workshop workshop, Terms terms, List<Host> hosts) {
        // Who carries it now would be dropped or drawn in without being asked.
        if (!workshop.hosts().equals(hosts)) {
            return false;
        }
        Terms before = workshop.state() == WorkshopState.DRAFT ? null : workshop.latestTerms();
        return frames.edition(workshop.id())
                .filter(edition -> frames.find(edition.frameId())
                        .filter(frame -> frame.covers(terms, hosts, edition.number(), before))
                        .flatMap(Frame::inEffect)
                        .filter(binding -> days.isOpen(binding.terms(), terms, hosts))
                        .isPresent())
                .isPresent();
    }
}
