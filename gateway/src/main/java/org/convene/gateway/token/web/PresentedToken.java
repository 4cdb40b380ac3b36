package org.convene.gateway.token.web;

import java.util.Optional;
import org.convene.gateway.token.AccessToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The access token with which the current request was made. */
final class PresentedToken {

    private PresentedToken() {}

    /** Returns it; empty for people in browsers and for strangers. */
    static Optional<AccessToken> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getCredentials() instanceof AccessToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
