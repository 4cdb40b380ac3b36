package org.convene.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.convene.client.model.Participation;
import org.convene.client.model.ParticipationState;
import org.convene.client.model.PlaceKind;
import org.convene.client.model.WorkshopState;
import org.convene.faults.fault.Fault.Licence;
import org.convene.faults.play.Deed;
import org.convene.faults.play.History;

/** Who was told to wait before another one even asked, stands before her or got a place before her. */
final class WaitingListInOrder implements Rule {

    private record Waiting(String address, long sent, long answered, boolean waitedAtFirst, Participation now) {}

    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (evidence.workshop().state() == WorkshopState.CALLED_OFF || evidence.allows(Licence.LOST_FUTURE)) {
            return;
        }
        var all = new ArrayList<Waiting>();
        for (var entry : evidence.history().acknowledged()) {
            waiting(entry, evidence, all);
        }
        var positions = new TreeSet<Integer>();
        for (var one : all) {
            var position = one.now().waitingPosition();
            if (one.now().state() == ParticipationState.WAITLISTED && (position == null || !positions.add(position))) {
                findings.add("%s waits at position %s, or somebody else does"
                        .formatted(one.address(), String.valueOf(position)));
            }
        }
        if (!List.copyOf(positions)
                .equals(IntStream.rangeClosed(1, positions.size()).boxed().toList())) {
            findings.add("the waiting list has the positions %s (expected: 1, 2, …)".formatted(positions));
        }
        for (var first : all) {
            for (var second : all) {
                if (first.answered() < second.sent()) {
                    compare(first, second, findings);
                }
            }
        }
    }

    private static void waiting(History.Entry entry, Evidence evidence, List<Waiting> all) {
        if (entry.deed() instanceof Deed.Registered registered) {
            var now = evidence.participations().get(registered.token());
            if (now != null && now.kind() == PlaceKind.ROOM) {
                all.add(new Waiting(
                        registered.address(),
                        entry.sent(),
                        entry.answered(),
                        registered.state() == ParticipationState.WAITLISTED,
                        now));
            }
        }
    }

    private static void compare(Waiting first, Waiting second, Findings findings) {
        if (first.now().state() != ParticipationState.WAITLISTED) {
            return;
        }
        if (second.now().state() == ParticipationState.CONFIRMED) {
            findings.add(
                    "%s still waits; %s came after her and has a place".formatted(first.address(), second.address()));
        }
        var before = first.now().waitingPosition();
        var after = second.now().waitingPosition();
        if (before != null && after != null && before > after) {
            findings.add("%s waits at %d; %s came after her and waits at %d"
                    .formatted(first.address(), before, second.address(), after));
        }
    }
}
