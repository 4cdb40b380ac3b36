package org.convene.gateway.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.convene.gateway.limit.NetworkPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets the command of this machine's operator ask how the gateway is; whatever a proxy passed on comes from elsewhere. */
final class OnThisMachine implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return new AuthorizationDecision(
                !passedOn && NetworkPlace.of(request.getRemoteAddr()).thisMachine());
    }
}
