package org.convene.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses unsafe requests that another site made a browser send: they need {@code Sec-Fetch-Site: same-origin}, else a
 * matching {@code Origin}; one with neither comes from no browser and passes only without a cookie.
 */
public final class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SAME_ORIGIN = "same-origin";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String ownOrigin;
    private final List<RequestMatcher> fromAnywhere;
    private final AccessDeniedHandler refusal;

    /** @param publicAddress where browsers find Convene, such as {@code https://workshops.example.org} */
    public CrossSiteFilter(URI publicAddress, PublicRoutes routes, AccessDeniedHandler refusal) {
        this(publicAddress, List.of(routes), refusal);
    }

    CrossSiteFilter(URI publicAddress, List<PublicRoutes> routes, AccessDeniedHandler refusal) {
        this.ownOrigin = origin(publicAddress);
        this.fromAnywhere = routes.stream()
                .flatMap(all -> all.routes().stream())
                .filter(PublicRoutes.Route::fromAnywhere)
                .<RequestMatcher>map(
                        route -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, route.pattern()))
                .toList();
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(
                        request.getMethod(),
                        request.getHeader("Sec-Fetch-Site"),
                        request.getHeader(HttpHeaders.ORIGIN),
                        request.getHeader(HttpHeaders.COOKIE) != null)
                || fromAnywhere.stream().anyMatch(route -> route.matches(request))) {
            chain.doFilter(request, response);
        } else {
            refusal.handle(request, response, new AccessDeniedException("cross-site request"));
        }
    }

    boolean isOurs(String method, @Nullable String site, @Nullable String origin, boolean withCookie) {
        if (SAFE.contains(method)) {
            return true;
        }
        if (site != null) {
            return site.equals(SAME_ORIGIN);
        }
        return origin != null ? origin.equals(ownOrigin) : !withCookie;
    }

    private static String origin(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException("convene.public-address: " + address + " (expected: https://host)");
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = address.getPort() < 0 || address.getPort() == (scheme.equals("https") ? HTTPS : HTTP);
        // As browsers write it (RFC 6454 section 6.2).
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + address.getPort());
    }
}
