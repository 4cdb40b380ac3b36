package org.convene.faults.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Stage;
import org.convene.local.platform.Service;
import org.convene.testing.TcpProxy;

/** A line between two processes is cut, passes nothing on, or everything late. */
final class BrokenLine implements Fault {

    private static final int SHORTEST_MILLIS = 50;
    private static final int FURTHER_MILLIS = 400;

    @Override
    public String name() {
        return "broken-line";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var lines = List.copyOf(lines(stage).entrySet());
        var victim = lines.get(random.nextInt(lines.size()));
        return switch (random.nextInt(3)) {
            case 0 -> {
                victim.getValue().cut();
                yield "cut the line " + victim.getKey();
            }
            case 1 -> {
                victim.getValue().goSilent();
                yield "silenced the line " + victim.getKey();
            }
            default -> {
                int millis = SHORTEST_MILLIS + random.nextInt(FURTHER_MILLIS);
                victim.getValue().delay(Duration.ofMillis(millis));
                yield "delayed the line " + victim.getKey() + " by " + millis + " ms";
            }
        };
    }

    private static Map<String, TcpProxy> lines(Stage stage) {
        var lines = new LinkedHashMap<String, TcpProxy>();
        stage.all().forEach(instance -> lines.put("from " + instance + " to PostgreSQL", instance.postgres()));
        stage.of(Service.NOTIFICATION)
                .forEach(instance -> lines.put("from " + instance + " to the mail server", instance.smtp()));
        for (int side = 1; side <= 2; side++) {
            lines.put(
                    "from all instances " + side + " to Kafka", stage.servers().kafkaLine(side));
        }
        for (var service : List.of(Service.EVENT, Service.REGISTRATION, Service.NOTIFICATION)) {
            lines.put("from the gateway to " + service.title(), stage.door(service));
        }
        return lines;
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.REPEATED_MAILS);
    }
}
