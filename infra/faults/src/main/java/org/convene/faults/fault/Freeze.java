package org.convene.faults.fault;

import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.faults.stage.Instance;
import org.convene.faults.stage.Stage;

/** A process stops where it is, and later goes on as if no time had passed. */
final class Freeze implements Fault {

    @Override
    public String name() {
        return "freeze";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var all = Stream.concat(
                        stage.all().map(Instance::part),
                        Stream.of(stage.servers().postgres(), stage.servers().kafka()))
                .toList();
        var victim = all.get(random.nextInt(all.size()));
        victim.freeze();
        return "froze " + victim;
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.REPEATED_MAILS);
    }
}
