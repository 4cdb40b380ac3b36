package org.convene.client;

/** The platform answered a call with something other than success; the message tells the call, the status and why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    Refusal(String call, int status, String body) {
        super(call + ": " + status + " " + body + " (expected: 2xx)");
        this.status = status;
        this.body = body;
    }

    /** The HTTP status, such as 409. */
    public int status() {
        return status;
    }

    /** What was answered: problem details (RFC 9457), unless something between here and the platform answered. */
    public String body() {
        return body;
    }
}
