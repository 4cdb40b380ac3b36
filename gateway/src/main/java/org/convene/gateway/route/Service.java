package org.convene.gateway.route;

/** Who answers a request; the gateway answers some itself. */
public enum Service {
    GATEWAY("gateway"),
    EVENT("event-service"),
    REGISTRATION("registration-service"),
    NOTIFICATION("notification-service");

    private final String applicationName;

    Service(String applicationName) {
        this.applicationName = applicationName;
    }

    /** Returns how it calls itself, and what a person's token for it names. */
    public String applicationName() {
        return applicationName;
    }
}
