package org.convene.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Instance;
import org.convene.faults.stage.Part;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;
import org.convene.local.platform.Service;

/**
 * What no consumer has heard yet is taken from the topics and put back in another order, some of it twice. Now and then the
 * consumers sleep through it for so long that their groups have given them up.
 */
final class Disorder implements Fault {

    private static final int ON_THE_WAY = 300;
    private static final Duration UNHEARD = Duration.ofSeconds(4);
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(17);
    private static final int NOW_AND_THEN = 3;

    @Override
    public String name() {
        return "disorder";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var records = new Records(stage.servers().broker());
        stage.of(Service.NOTIFICATION).stream().map(Instance::part).forEach(Part::freeze);
        var heard = records.ends();
        Pause.of(UNHEARD);
        stage.all().map(Instance::part).forEach(Part::freeze);
        // What was on its way when they froze comes first, as it was: it may have been heard, or not.
        var again = new ArrayList<>(records.before(heard, ON_THE_WAY));
        var unheard = new ArrayList<>(records.since(heard));
        int number = unheard.size();
        unheard.addAll(List.copyOf(unheard).subList(0, number / 2));
        Collections.shuffle(unheard, random);
        again.addAll(unheard);
        records.forgetAll();
        records.send(again);
        if (random.nextInt(NOW_AND_THEN) == 0) {
            Pause.of(LONGER_THAN_A_SESSION);
        }
        stage.all().map(Instance::part).forEach(Part::thaw);
        return "put " + number + " events in another order";
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.DISORDERED_TOPICS, Licence.REPEATED_MAILS);
    }
}
