package org.convene.local.demo;

/** The platform answered a call with something other than success; the message tells the call, the status and why. */
public final class Refusal extends RuntimeException {

    private final int status;

    Refusal(String call, int status, String body) {
        super(call + ": " + status + " " + body + " (expected: 2xx)");
        this.status = status;
    }

    /** The HTTP status, such as 409. */
    public int status() {
        return status;
    }
}
