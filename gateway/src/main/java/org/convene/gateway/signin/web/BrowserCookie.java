package org.convene.gateway.signin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.RandomSecret;
import org.convene.gateway.identity.web.SecretCookies;
import org.convene.gateway.signin.Browser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser that asked to sign in is known again when the mailed link is opened. */
@Component
public class BrowserCookie {

    private static final Duration KEPT = Duration.ofDays(365);

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    BrowserCookie(GatewaySettings settings) {
        this.secure = settings.secure();
    }

    /** Returns null for a browser that never asked. */
    public @Nullable Browser read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SecretCookies.browser(secure));
        return cookie == null || cookie.getValue().length() != RandomSecret.LENGTH
                ? null
                : Browser.withSecret(cookie.getValue());
    }

    /** Returns the browser, and makes it recognisable if it was not. */
    public Browser readOrGive(HttpServletRequest request, HttpServletResponse response) {
        Browser known = read(request);
        if (known != null) {
            return known;
        }
        String secret = RandomSecret.next(random);
        SecretCookies.give(response, SecretCookies.browser(secure), secret, KEPT, secure);
        return Browser.withSecret(secret);
    }
}
