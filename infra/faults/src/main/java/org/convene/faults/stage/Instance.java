package org.convene.faults.stage;

import java.util.List;
import java.util.Optional;
import org.convene.local.platform.Service;
import org.convene.local.process.Command;
import org.convene.local.process.KeptProcess;
import org.convene.local.status.Actuator;
import org.convene.testing.TcpProxy;

/**
 * One of two processes of a service.
 *
 * @param port where it takes requests
 * @param operators where it tells operators how it is
 * @param postgres its own line to the database
 * @param smtp its own line to the mail server
 * @param older how an older version of it is started in its place; empty if none is at hand
 */
public record Instance(
        Service service,
        int number,
        Part part,
        int port,
        Actuator operators,
        TcpProxy postgres,
        TcpProxy smtp,
        Optional<Command> older) {

    public String name() {
        return service.title() + " " + number;
    }

    /** Returns whether it runs and says that it is ready. */
    public boolean isReady() {
        return part.isAlive()
                && operators
                        .ask("health/readiness")
                        .filter(answer -> answer.path("status").asString("").equals("UP"))
                        .isPresent();
    }

    /** Lets an older version of it take over, in good order. */
    public void fallBack() {
        part.stop();
        part.start(() -> KeptProcess.start(older.orElseThrow()));
    }

    /** Takes over from the older version again. */
    public void upgrade() {
        part.stop();
        part.start();
    }

    List<TcpProxy> lines() {
        return List.of(postgres, smtp);
    }

    @Override
    public String toString() {
        return name();
    }
}
