package org.convene.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The page that a form was sent from, which is the way back when it is refused. */
final class Referrer {

    private Referrer() {}

    /** Returns its path and query, if it is one of ours; nothing else is ever a place to be led to. */
    static Optional<String> path(HttpServletRequest request, URI publicAddress) {
        String sent = request.getHeader(HttpHeaders.REFERER);
        if (sent == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(sent);
            String path = page.getRawPath();
            boolean ours = publicAddress.getScheme().equals(page.getScheme())
                    && publicAddress.getRawAuthority().equals(page.getRawAuthority());
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return Optional.empty();
            }
            return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
