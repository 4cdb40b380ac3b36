package org.convene.gateway.identity.web;

/** The names of the cookies that are nobody's business but the gateway's. */
public final class SecretCookies {

    private static final String NAME = "convene";

    private SecretCookies() {}

    /** Returns the session's; the prefix makes browsers refuse it from anything but this very host over TLS. */
    public static String session(boolean secure) {
        return prefix(secure) + NAME;
    }

    /** Returns the one that tells the browser which asked to sign in from any other. */
    public static String browser(boolean secure) {
        return prefix(secure) + NAME + "-browser";
    }

    private static String prefix(boolean secure) {
        return secure ? "__Host-" : "";
    }
}
