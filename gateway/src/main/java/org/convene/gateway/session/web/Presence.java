package org.convene.gateway.session.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.session.BrowserSession;
import org.convene.gateway.session.SignInWay;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How the person of the current request came in; kept as the details of her authentication.
 *
 * @param session her browser's session; {@code null} for a program with an access token
 * @param since when she last proved who she is
 * @param operator whether she runs this instance
 */
public record Presence(@Nullable UUID session, SignInWay way, Instant since, boolean operator) {

    public static Presence of(BrowserSession session, boolean operator) {
        return new Presence(session.id(), session.way(), session.startedAt(), operator);
    }

    /** Returns empty if nobody is signed in. */
    public static Optional<Presence> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Presence presence
                ? Optional.of(presence)
                : Optional.empty();
    }
}
