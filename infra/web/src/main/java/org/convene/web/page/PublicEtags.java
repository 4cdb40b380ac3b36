package org.convene.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives what anybody may keep a tag of its content, and answers 304 to who has it already. It spares the line, not the
 * work: a page has too many sources (places, names, words, the clock) for a cheaper tag to be true. The tag is weak, since
 * the server compresses nothing that has a strong one, and a first visit counts more than a second.
 */
final class PublicEtags extends ShallowEtagHeaderFilter {

    // Not for everybody, or not to be held in memory as a whole.
    private static final List<String> ELSEWHERE = List.of(
            "/api/", "/assets/", "/actuator/", "/organize", "/operate/", "/registrations/", "/join/", "/files/");

    PublicEtags() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !isRead(request) || ELSEWHERE.stream().anyMatch(path::startsWith);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        @Nullable String keeping = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return !response.isCommitted() && status == 200 && keeping != null && keeping.contains("public");
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
