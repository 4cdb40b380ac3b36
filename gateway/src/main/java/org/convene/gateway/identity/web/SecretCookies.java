package org.convene.gateway.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies that are nobody's business but the gateway's: what they are called, and how a browser gets them. */
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

    /** Gives a browser one that no script reads and no other site’s form sends along; for no time, takes it back. */
    public static void give(HttpServletResponse response, String name, String value, Duration kept, boolean secure) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(kept)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String prefix(boolean secure) {
        return secure ? "__Host-" : "";
    }
}
