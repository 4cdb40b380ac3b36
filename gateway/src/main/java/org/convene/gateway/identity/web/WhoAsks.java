package org.convene.gateway.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.RealTime;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.TokenSecret;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
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

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final RealTime time;
    private final AuthenticationEntryPoint refusal;

    WhoAsks(
            Sessions sessions,
            AccessTokens tokens,
            Accounts accounts,
            RealTime time,
            AuthenticationEntryPoint refusal) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
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
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean byToken = authorization != null && request.getRequestURI().startsWith("/api/");
        Optional<UUID> person = byToken ? holder(authorization) : sessions.person(request);
        Optional<Account> account = person.flatMap(accounts::withId);
        if (byToken && account.isEmpty()) {
            refusal.commence(request, response, new BadCredentialsException("no such access token"));
            return;
        }
        account.ifPresent(WhoAsks::signIn);
        chain.doFilter(request, response);
    }

    private Optional<UUID> holder(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? TokenSecret.read(authorization.substring(BEARER.length()).strip())
                        .flatMap(secret -> tokens.personWith(secret, time.now()))
                : Optional.empty();
    }

    private static void signIn(Account account) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
