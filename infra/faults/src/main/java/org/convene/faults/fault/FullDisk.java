package org.convene.faults.fault;

import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Stage;

/** Not a byte is left for PostgreSQL, or for the broker. */
final class FullDisk implements Fault {

    @Override
    public String name() {
        return "full-disk";
    }

    @Override
    public boolean isPossible(Stage stage) {
        return stage.servers().postgresDisk().canFill()
                && stage.servers().kafkaDisk().canFill();
    }

    @Override
    public String inject(Stage stage, Random random) {
        boolean postgres = random.nextBoolean();
        var disk = postgres ? stage.servers().postgresDisk() : stage.servers().kafkaDisk();
        disk.fill();
        return "filled the disk of " + (postgres ? "PostgreSQL" : "Kafka");
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.REPEATED_MAILS);
    }
}
