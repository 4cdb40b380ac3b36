package org.convene.faults.check;

import java.util.Objects;
import org.convene.client.model.ParticipationState;
import org.convene.client.model.PlaceKind;
import org.convene.client.model.WorkshopState;
import org.convene.faults.fault.Fault.Licence;
import org.convene.faults.play.Deed;

/**
 * Never more room places are taken than were agreed on: of those who are confirmed no more than the largest number that
 * ever was in effect, and nobody waits while a place is free.
 */
final class PlacesWithinLimits implements Rule {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        long confirmed = evidence.participations().values().stream()
                .filter(one -> one.kind() == PlaceKind.ROOM && one.state() == ParticipationState.CONFIRMED)
                .count();
        long waiting = evidence.participations().values().stream()
                .filter(one -> one.state() == ParticipationState.WAITLISTED)
                .count();
        int most = evidence.history().deeds(Deed.Submitted.class).stream()
                .mapToInt(submitted -> Objects.requireNonNull(submitted.terms().roomPlaces()))
                .max()
                .orElse(0);
        if (confirmed > most) {
            findings.add("%d room places are taken (expected: at most %d, the most that was ever agreed on)"
                    .formatted(confirmed, most));
        }
        if (evidence.allows(Licence.LOST_FUTURE)) {
            return;
        }
        var overview = evidence.overview();
        if (confirmed != overview.roomTaken() || waiting != overview.waiting()) {
            findings.add("%d are confirmed and %d wait by their own pages; the hosts see %d and %d"
                    .formatted(confirmed, waiting, overview.roomTaken(), overview.waiting()));
        }
        if (waiting > 0
                && confirmed < evidence.workshop().terms().roomPlaces()
                && evidence.workshop().state() == WorkshopState.PUBLISHED) {
            findings.add("%d wait though %d of %d places are taken"
                    .formatted(waiting, confirmed, evidence.workshop().terms().roomPlaces()));
        }
    }
}
