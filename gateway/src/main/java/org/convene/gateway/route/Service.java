package org.convene.gateway.route;

/** Who answers a request; the gateway answers some itself. */
public enum Service {
    GATEWAY,
    EVENT,
    REGISTRATION,
    NOTIFICATION
}
