package org.convene.gateway.route.web;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.route.Service;
import org.jspecify.annotations.Nullable;

/** The ways to the services behind the gateway; what happens at one does not reach the others. */
final class Doors {

    private final Map<Service, Door> doors = new EnumMap<>(Service.class);

    Doors(GatewaySettings.Services services) {
        add(Service.EVENT, services.event(), services.patience());
        add(Service.REGISTRATION, services.registration(), services.patience());
        add(Service.NOTIFICATION, services.notification(), services.patience());
    }

    private void add(Service service, URI address, Duration patience) {
        doors.put(service, new Door(service, address, new ServiceBreaker(service, patience), new Semaphore(Door.LONG)));
    }

    /** Returns the door to a service; null to the gateway itself, which has none. */
    @Nullable Door to(Service service) {
        return doors.get(service);
    }

    Iterable<Door> all() {
        return doors.values();
    }

    /**
     * The way to one service.
     *
     * @param longBodies one permit for each long body that may be on its way at once
     */
    record Door(Service service, URI address, ServiceBreaker breaker, Semaphore longBodies) {

        /** A quarter of a service's connections, so that long bodies, which may come slowly, leave the most to others. */
        static final int LONG = ServiceConnections.PER_SERVICE / 4;
    }
}
