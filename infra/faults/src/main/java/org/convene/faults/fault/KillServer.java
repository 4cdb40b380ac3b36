package org.convene.faults.fault;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Stage;

/** PostgreSQL or the broker dies as in a power cut, but for what the operating system still writes. */
final class KillServer implements Fault {

    @Override
    public String name() {
        return "kill-server";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var servers = List.of(stage.servers().postgres(), stage.servers().kafka());
        var victim = servers.get(random.nextInt(servers.size()));
        victim.kill();
        return "killed " + victim;
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.REPEATED_MAILS);
    }
}
