package org.convene.local.postgres;

/** A database and the one role that may connect to it. */
public record Database(String name, String url, String user, String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
