package org.convene.faults.stage;

import java.util.List;
import org.convene.local.platform.Service;
import org.convene.local.status.Actuator;
import org.convene.testing.TcpProxy;

/**
 * One of two processes of a service.
 *
 * @param port where it takes requests
 * @param operators where it tells operators how it is
 * @param postgres its own line to the database
 * @param smtp its own line to the mail server
 */
public record Instance(
        Service service, int number, Part part, int port, Actuator operators, TcpProxy postgres, TcpProxy smtp) {

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

    List<TcpProxy> lines() {
        return List.of(postgres, smtp);
    }

    @Override
    public String toString() {
        return name();
    }
}
