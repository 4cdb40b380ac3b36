package org.convene.faults.fault;

import java.util.Random;
import org.convene.faults.stage.Stage;

/** Nothing is broken: whatever the checker finds now, it finds without an excuse. */
final class Calm implements Fault {

    @Override
    public String name() {
        return "calm";
    }

    @Override
    public String inject(Stage stage, Random random) {
        return "nothing";
    }
}
