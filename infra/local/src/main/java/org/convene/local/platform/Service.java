package org.convene.local.platform;

import java.net.URI;
import org.convene.local.platform.Place.Port;

/** The four services, each in a process and with a database of its own. */
public enum Service {
    GATEWAY("gateway", "gateway", Port.GATEWAY, Port.OPERATORS),
    EVENT("event-service", "events", Port.EVENT, Port.EVENT),
    REGISTRATION("registration-service", "registrations", Port.REGISTRATION, Port.REGISTRATION),
    NOTIFICATION("notification-service", "notifications", Port.NOTIFICATION, Port.NOTIFICATION);

    private final String title;
    private final String database;
    private final Port port;
    private final Port operators;

    Service(String title, String database, Port port, Port operators) {
        this.title = title;
        this.database = database;
        this.port = port;
        this.operators = operators;
    }

    /** Returns its name, which is also that of its directory and its jar. */
    public String title() {
        return title;
    }

    /** Returns the name of its database, which is also that of its role. */
    public String database() {
        return database;
    }

    public URI address(Place place) {
        return URI.create("http://127.0.0.1:" + place.port(port));
    }

    /** Returns where it tells operators how it is, which of the gateway is not where browsers go. */
    public URI operatorsAddress(Place place) {
        return URI.create("http://127.0.0.1:" + place.port(operators));
    }

    int port(Place place) {
        return place.port(port);
    }
}
