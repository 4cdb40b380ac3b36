package org.convene.gateway.route.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;

/** Headers that concern one connection and are never passed on (RFC 9110 section 7.6.1). */
final class ConnectionHeaders {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "expect",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    // Whoever names these as belonging to the connection wants them lost on the way; they are not hers to take away.
    private static final Set<String> NEVER = Set.of("content-length", "content-type", "origin", "sec-fetch-site");

    private ConnectionHeaders() {}

    /** Returns which names, in lower case, are such, including those that {@code Connection} itself names. */
    static Predicate<String> of(HttpHeaders headers) {
        Set<String> names = new HashSet<>(ALWAYS);
        headers.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !NEVER.contains(name))
                .forEach(names::add);
        return names::contains;
    }
}
