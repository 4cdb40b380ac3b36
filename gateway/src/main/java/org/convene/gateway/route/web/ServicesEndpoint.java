package org.convene.gateway.route.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** Tells operators how the services look from the front door; that one is away does not make the gateway unwell. */
@Component
@Endpoint(id = "services")
class ServicesEndpoint {

    private final Doors doors;
    private final ServiceConnections connections;

    ServicesEndpoint(Doors doors, ServiceConnections connections) {
        this.doors = doors;
        this.connections = connections;
    }

    @ReadOperation
    Seen services() {
        return new Seen(StreamSupport.stream(doors.all().spliterator(), false)
                .map(door -> {
                    ServiceConnections.Use use = connections.of(door.address());
                    return new Seen.One(
                            door.service().applicationName(), door.breaker().state(), use.connections(), use.waiting());
                })
                .toList());
    }

    /** All services. */
    record Seen(List<One> services) {

        /**
         * One service.
         *
         * @param breaker {@code closed} if it is asked, {@code open} if not, {@code half-open} if some requests try it
         */
        record One(String name, String breaker, int connections, int waiting) {}
    }
}
