package org.convene.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;

/** Events that were told come again, late and in another order, several times. */
final class Echo implements Fault {

    private static final int NEWEST = 40;
    private static final int TIMES = 3;
    private static final Duration BETWEEN = Duration.ofMillis(700);

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var records = new Records(stage.servers().broker());
        int sent = 0;
        for (int i = 0; i < TIMES; i++) {
            var again = new ArrayList<>(records.newest(NEWEST));
            Collections.shuffle(again, random);
            records.send(again);
            sent += again.size();
            Pause.of(BETWEEN);
        }
        return "told " + sent + " events again in another order";
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.DISORDERED_TOPICS);
    }
}
