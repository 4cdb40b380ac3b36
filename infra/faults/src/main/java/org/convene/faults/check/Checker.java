package org.convene.faults.check;

import java.util.List;
import java.util.Set;
import org.convene.faults.fault.Fault.Licence;
import org.convene.faults.play.History;
import org.convene.faults.play.Play.Cast;
import org.convene.faults.stage.Stage;

/** Holds a round against every promise; shares no code with the services. */
public final class Checker {

    private final Stage stage;
    private final Topics topics;
    private final List<Rule> rules = List.of(
            new EventsInOrder(),
            new AcknowledgedIsThere(),
            new PlacesWithinLimits(),
            new WaitingListInOrder(),
            new CopiesEqualOwners(),
            new OneMailEach(),
            new CalendarsEqualTruth());

    public Checker(Stage stage) {
        this.stage = stage;
        this.topics = new Topics(stage.servers().broker());
    }

    /** Returns what is wrong; empty is good. The platform must be healed and have nothing left to do. */
    public List<String> check(Cast cast, History history, Set<Licence> licences) {
        if (licences.contains(Licence.DISORDERED_TOPICS)) {
            // The topics may have been emptied, and hold other records at the old offsets.
            topics.beginAgain();
        }
        var evidence = Evidence.gather(stage, topics, cast, history, licences);
        var findings = new Findings();
        rules.forEach(rule -> {
            var own = new Findings();
            rule.judge(evidence, own);
            own.all()
                    .forEach(finding ->
                            findings.add("%s: %s".formatted(rule.getClass().getSimpleName(), finding)));
        });
        return findings.all();
    }
}
