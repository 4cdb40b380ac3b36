package org.convene.gateway.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convene.gateway.RealTime;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.identity.Operators;
import org.convene.gateway.session.web.Presence;
import org.convene.gateway.token.AccessToken;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.TokenSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out whose request it is: under {@code /api/} by an access token if one is shown, else by the session. No other
 * header of a request says anything about its person.
 */
final class WhoAsks extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String FOUND = WhoAsks.class.getName();
    private static final Object NOBODY = "nobody";

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Operators operators;
    private final RealTime time;
    private final AuthenticationEntryPoint refusal;

    WhoAsks(
            Sessions sessions,
            AccessTokens tokens,
            Accounts accounts,
            Operators operators,
            RealTime time,
            AuthenticationEntryPoint refusal) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.operators = operators;
        this.time = time;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object found = request.getAttribute(FOUND);
        if (found == null) {
            // The page about an error does not look a second time: it may be about a database that gives no answer.
            request.setAttribute(FOUND, NOBODY);
            Optional<Authentication> looked = look(request);
            if (looked.isEmpty() && isByToken(request)) {
                refusal.commence(request, response, new BadCredentialsException("no such access token"));
                return;
            }
            found = looked.<Object>map(Function.identity()).orElse(NOBODY);
            request.setAttribute(FOUND, found);
        }
        if (found instanceof Authentication asking) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(asking);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> look(HttpServletRequest request) {
        if (isByToken(request)) {
            return token(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .flatMap(token -> accounts.withId(token.personId())
                            .map(account -> asking(
                                    account,
                                    token,
                                    new Presence(null, token.way(), Instant.EPOCH, operators.include(account)))));
        }
        // What stands inside of another site's page knows nobody.
        if (request.getRequestURI().startsWith("/embed/")) {
            return Optional.empty();
        }
        return sessions.find(request)
                .flatMap(session -> accounts.withId(session.personId())
                        .map(account -> asking(account, null, Presence.of(session, operators.include(account)))));
    }

    private static boolean isByToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getRequestURI().startsWith("/api/v1/");
    }

    private Optional<AccessToken> token(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? TokenSecret.read(authorization.substring(BEARER.length()).strip())
                        .flatMap(secret -> tokens.used(secret, time.now()))
                : Optional.empty();
    }

    private static Authentication asking(Account account, @Nullable AccessToken token, Presence presence) {
        UsernamePasswordAuthenticationToken asking =
                UsernamePasswordAuthenticationToken.authenticated(account, token, List.of());
        asking.setDetails(presence);
        return asking;
    }
}
