package org.convene.faults.fault;

import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Stage;

/** An instance dies in the middle of whatever it does. */
final class Kill implements Fault {

    @Override
    public String name() {
        return "kill-instance";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var all = stage.all().toList();
        var victim = all.get(random.nextInt(all.size()));
        victim.part().kill();
        return "killed " + victim;
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.REPEATED_MAILS);
    }
}
