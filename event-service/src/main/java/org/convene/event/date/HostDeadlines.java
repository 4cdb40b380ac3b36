package org.convene.event.date;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.agreement.Deadlines;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.Foundations;
import org.convene.event.workshop.Deadline;

/** A host has three of its own working days to answer, and is reminded when one of them is left. */
public final class HostDeadlines implements Deadlines {

    private static final int TO_ANSWER = 3;

    private final Foundations foundations;
    private final WorkingDays days;

    public HostDeadlines(Foundations foundations, WorkingDays days) {
        this.foundations = foundations;
        this.days = days;
    }

    @Override
    public Deadline of(UUID foundationId, Instant asked) {
        FoundationProfile profile = foundations.find(foundationId).orElseThrow().profile();
        return new Deadline(days.endAfter(TO_ANSWER - 1, asked, profile), days.endAfter(TO_ANSWER, asked, profile));
    }
}
