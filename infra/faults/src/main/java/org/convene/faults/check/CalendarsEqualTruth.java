package org.convene.faults.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.convene.client.model.ParticipationState;
import org.convene.client.model.WorkshopState;
import org.convene.faults.fault.Fault.Licence;

/** The calendar that somebody's mails make has one entry, at the right time, exactly if she takes part. */
final class CalendarsEqualTruth implements Rule {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (evidence.allows(Licence.REFUSED_MAILS) || evidence.allows(Licence.LOST_FUTURE)) {
            return;
        }
        boolean takesPlace = evidence.workshop().state() != WorkshopState.CALLED_OFF;
        Map<String, Integer> expected = new HashMap<>();
        evidence.participations().values().stream()
                .filter(one -> takesPlace && one.state() == ParticipationState.CONFIRMED)
                .forEach(one -> expected.merge(one.address(), 1, Integer::sum));
        Set<String> everybody = new HashSet<>(evidence.cast().guests());
        everybody.forEach(address -> judge(address, expected.getOrDefault(address, 0), evidence, findings));
    }

    private static void judge(String address, int expected, Evidence evidence, Findings findings) {
        try {
            var entries = evidence.mails().calendar(address).entries();
            if (entries.size() != expected) {
                findings.add("the calendar of %s has %d entries (expected: %d)"
                        .formatted(address, entries.size(), expected));
            }
            for (var entry : entries) {
                if (!entry.startsAt().equals(evidence.workshop().startsAt())) {
                    findings.add("the calendar of %s says %s (expected: %s)"
                            .formatted(
                                    address,
                                    entry.startsAt(),
                                    evidence.workshop().startsAt()));
                }
            }
        } catch (AssertionError e) {
            findings.add("the calendar of %s can't be read: %s".formatted(address, String.valueOf(e.getMessage())));
        }
    }
}
