package org.convene.web.paging;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells the next page of every {@link Paged} answer in the header {@code Link} (RFC 8288) too. */
@ControllerAdvice
final class NextLinks implements ResponseBodyAdvice<Object> {

    private final URI publicAddress;

    NextLinks(URI publicAddress) {
        this.publicAddress = publicAddress;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Paged page && page.next() != null) {
            URI asked = request.getURI();
            String next = UriComponentsBuilder.fromUri(publicAddress)
                    .replacePath(asked.getRawPath())
                    .replaceQuery(asked.getRawQuery())
                    .replaceQueryParam("after", page.next())
                    .build(true)
                    .toUriString();
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return body;
    }
}
