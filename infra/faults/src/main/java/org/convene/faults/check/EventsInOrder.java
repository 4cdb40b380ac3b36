package org.convene.faults.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.faults.fault.Fault.Licence;

/** The events of each aggregate are numbered without gap, each number once, and first come in their order. */
final class EventsInOrder implements Rule {

    private final Set<String> reported = new HashSet<>();

    @Override
    public void judge(Evidence evidence, Findings findings) {
        var found = new Findings();
        found.addAll(evidence.topics().changed());
        boolean ordered = !evidence.allows(Licence.DISORDERED_TOPICS);
        evidence.topics().sequences().forEach(events -> judge(events, ordered, found));
        // What is wrong once stays on the topic; it is said in the round in which it was first seen.
        findings.addAll(found.all().stream().filter(reported::add).toList());
    }

    private static void judge(List<Told> events, boolean ordered, Findings found) {
        Map<Long, Told> atNumber = new HashMap<>();
        var first = events.getFirst();
        long epoch = events.stream().mapToLong(Told::epoch).max().orElse(first.epoch());
        long begins = events.stream()
                .filter(told -> told.epoch() == epoch && told.restated())
                .mapToLong(Told::sequence)
                .min()
                .orElse(0);
        Told last = null;
        for (var told : events) {
            if (told.epoch() != epoch || told.restated() || told.type().equals("RestatementCompleted")) {
                continue;
            }
            var other = atNumber.putIfAbsent(told.sequence(), told);
            if (other != null) {
                found.add("%s has the number of %s".formatted(told, other));
            }
            if (ordered && last != null && last.isAfter(told)) {
                found.add("%s came after %s".formatted(told, last));
            }
            last = last == null || told.isAfter(last) ? told : last;
        }
        long from = epoch == 1 ? 1 : begins + 1;
        long to = last == null ? 0 : last.sequence();
        for (long number = from; number < to; number++) {
            if (!atNumber.containsKey(number)) {
                found.add("%s: number %d is missing, %d was told"
                        .formatted(first.topic() + " " + first.key(), number, to));
            }
        }
    }
}
