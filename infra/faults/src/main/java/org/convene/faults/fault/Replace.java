package org.convene.faults.fault;

import java.util.Random;
import org.convene.faults.stage.Stage;

/** An instance is replaced in good order, as at an upgrade: old and new work side by side. */
final class Replace implements Fault {

    @Override
    public String name() {
        return "replace-instance";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var all = stage.all().toList();
        var replaced = all.get(random.nextInt(all.size()));
        replaced.part().stop();
        replaced.part().start();
        return "replaced " + replaced;
    }
}
