package org.convene.faults.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Stage;
import org.convene.local.platform.Service;
import org.convene.local.process.Directories;

/** The broker loses its disk; an operator lets every service tell again what it told lately. */
final class LostBroker implements Fault {

    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "lost-broker-disk";
    }

    @Override
    public String inject(Stage stage, Random random) {
        stage.servers().kafka().kill();
        Directories.delete(stage.servers().kafkaData());
        return "killed Kafka and deleted its data";
    }

    @Override
    public void heal(Stage stage) {
        var from = Instant.now().minus(LATELY).toString();
        for (var service : Service.values()) {
            stage.tell(service, "messaging/resend", Map.of("from", from), PATIENCE);
        }
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.DISORDERED_TOPICS, Licence.REPEATED_MAILS);
    }
}
