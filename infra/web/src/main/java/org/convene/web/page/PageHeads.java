package org.convene.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.convene.web.language.Languages;
import org.convene.web.reader.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Says of each page whom it is for: in its head for {@code convene/layout}, and in headers for caches and robots. */
final class PageHeads implements HandlerInterceptor {

    /** News such as a workshop called off reaches everybody after this long; a rush asks us once in this long. */
    private static final Duration SHORTLY = Duration.ofSeconds(30);

    private final URI publicAddress;
    private final Languages languages;
    private final Readers readers;

    PageHeads(URI publicAddress, Languages languages, Readers readers) {
        this.publicAddress = publicAddress;
        this.languages = languages;
        this.readers = readers;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        if (!(page.getModel().get(PublicPage.ATTRIBUTE) instanceof PublicPage open)
                || response.getStatus() != HttpStatus.OK.value()) {
            response.setHeader("X-Robots-Tag", "noindex");
            return;
        }
        PageHead head = PageHead.of(
                open,
                publicAddress,
                languages,
                readers.askedByAddress(request),
                languages.spoken(readers.of(request).locale()));
        page.addObject("pageHead", head);
        response.setHeader(HttpHeaders.LINK, "<" + head.canonical() + ">; rel=\"canonical\"");
        if (open.kept() && request.getAttribute("person") == null && isRead(request)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(Duration.ZERO)
                            .sMaxAge(SHORTLY)
                            .cachePublic()
                            .mustRevalidate()
                            .getHeaderValue());
            response.addHeader(HttpHeaders.VARY, "HX-History-Restore-Request, Accept-Language, Cookie");
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
