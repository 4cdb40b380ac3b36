package org.convene.local.platform;

import java.net.URI;
import org.convene.local.platform.Place.Port;

/** The four services, each in a process and with a database of its own. */
public enum Service {
    GATEWAY("gateway", "gateway", Port.GATEWAY),
    EVENT("event-service", "events", Port.EVENT),
    REGISTRATION("registration-service", "registrations", Port.REGISTRATION),
    NOTIFICATION("notification-service", "notifications", Port.NOTIFICATION);

    private final String title;
    private final String database;
    private final Port port;

    Service(String title, String database, Port port) {
        this.title = title;
        this.database = database;
        this.port = port;
    }

    /** Returns its name, which is also that of its directory and its jar. */
    public String title() {
        return title;
    }

    String database() {
        return database;
    }

    public URI address(Place place) {
        return URI.create("http://127.0.0.1:" + place.port(port));
    }

    int port(Place place) {
        return place.port(port);
    }
}
