package org.convene.gateway.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.session.BrowserSession;
import org.convene.gateway.session.BrowserSessions;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.SessionSecret;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.web.RequestDevice;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Starts and ends what keeps a browser signed in. There is no other session: nothing of the gateway uses the servlet
 * container's, which another gateway would not know.
 */
@Component
public class Sessions {

    private final BrowserSessions sessions;
    private final RealTime time;
    private final Supplier<UUID> ids;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();

    Sessions(BrowserSessions sessions, RealTime time, Supplier<UUID> ids, GatewaySettings settings) {
        this.sessions = sessions;
        this.time = time;
        this.ids = ids;
        this.secure = settings.secure();
    }

    /** Starts a fresh session with a fresh secret: whatever this browser showed before leads nowhere from now on. */
    public BrowserSession start(
            HttpServletRequest request, HttpServletResponse response, Account account, SignInWay way) {
        find(request).ifPresent(old -> sessions.end(old.personId(), old.id()));
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        Device device = RequestDevice.of(request);
        BrowserSession session = new BrowserSession(ids.get(), account.id(), way, device, now, now);
        SessionSecret secret = SessionSecret.random(random);
        sessions.add(session, secret);
        giveCookie(response, secret.reveal(), BrowserSessions.LONGEST);
        SecurityEvent.SIGNED_IN.log(account.id(), "session", session.id(), "way", way);
        return session;
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        find(request).ifPresent(session -> {
            sessions.end(session.personId(), session.id());
            SecurityEvent.SIGNED_OUT.log(session.personId(), "session", session.id());
        });
        clear(response);
    }

    /** Ends all sessions of the person who is signed in here. */
    public void endEverywhere(HttpServletRequest request, HttpServletResponse response) {
        find(request)
                .map(BrowserSession::personId)
                .ifPresent(person -> SecurityEvent.ALL_SESSIONS_ENDED.log(person, "sessions", sessions.endAll(person)));
        clear(response);
    }

    Optional<BrowserSession> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, SecretCookies.session(secure)))
                .map(Cookie::getValue)
                .flatMap(SessionSecret::read)
                .flatMap(secret -> sessions.with(secret, time.now()));
    }

    // Also what other pages of hers the browser may have kept, for whoever sits at it next.
    private void clear(HttpServletResponse response) {
        giveCookie(response, "", Duration.ZERO);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private void giveCookie(HttpServletResponse response, String value, Duration kept) {
        SecretCookies.give(response, SecretCookies.session(secure), value, kept, secure);
    }
}
