package org.convene.gateway.route.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convene.gateway.identity.web.SecretCookies;
import org.convene.web.request.RequestIds;
import org.springframework.http.HttpHeaders;

/**
 * Which headers a service sees: those of the caller, but for what concerns only this connection, what only the gateway
 * may say (who asks, from where, under which number), and the gateway's own cookies.
 */
final class RequestHeaders {

    private static final Set<String> SAID_BY_US =
            Set.of("authorization", "host", "forwarded", "x-real-ip", "x-request-id", "cookie");
    private static final String SAID_BY_US_TOO = "x-forwarded-";

    // No service heeds these; a framework's next default must not make one of them mean something.
    private static final Set<String> SAID_BY_NOBODY = Set.of(
            "x-client-cert",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-remote-user",
            "x-rewrite-url");

    private final URI publicAddress;
    private final Set<String> secretCookies;

    RequestHeaders(URI publicAddress, boolean secure) {
        this.publicAddress = publicAddress;
        this.secretCookies = Set.of(SecretCookies.session(secure), SecretCookies.browser(secure));
    }

    HttpHeaders of(HttpServletRequest request, HttpHeaders given, Optional<String> voucher) {
        HttpHeaders headers = new HttpHeaders();
        Predicate<String> ofConnection = ConnectionHeaders.of(given);
        given.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!ofConnection.test(lower)
                    && !SAID_BY_US.contains(lower)
                    && !SAID_BY_NOBODY.contains(lower)
                    && !lower.startsWith(SAID_BY_US_TOO)) {
                headers.addAll(name, values);
            }
        });
        cookies(given).ifPresent(cookies -> headers.set(HttpHeaders.COOKIE, cookies));
        voucher.ifPresent(headers::setBearerAuth);
        headers.set(HttpHeaders.HOST, publicAddress.getAuthority());
        headers.set("X-Forwarded-For", request.getRemoteAddr());
        headers.set("X-Forwarded-Proto", publicAddress.getScheme());
        headers.set("X-Forwarded-Host", publicAddress.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port()));
        headers.set(RequestIds.HEADER, RequestIds.of(request));
        return headers;
    }

    private Optional<String> cookies(HttpHeaders given) {
        List<String> lines = given.getOrEmpty(HttpHeaders.COOKIE);
        String passedOn = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !secretCookies.contains(cookie.split("=", 2)[0].strip()))
                .collect(Collectors.joining("; "));
        return passedOn.isEmpty() ? Optional.empty() : Optional.of(passedOn);
    }

    private int port() {
        if (publicAddress.getPort() >= 0) {
            return publicAddress.getPort();
        }
        return "https".equals(publicAddress.getScheme()) ? 443 : 80;
    }
}
