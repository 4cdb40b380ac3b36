package org.convene.stories.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.local.demo.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the callers, with what she has in hand: a session for pages, an access token for the API.
 *
 * @param session the cookie of her session; none if she isn't signed in
 * @param token what she shows as her access token; a personal link for whoever tries that
 */
record Caller(
        String name,
        URI gateway,
        String address,
        @Nullable UUID personId,
        @Nullable String session,
        @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Returns who she is; only for callers with an account. */
    UUID person() {
        return Objects.requireNonNull(personId, name);
    }

    Api api() {
        return token == null ? new Api(gateway) : new Api(gateway).as(token);
    }

    /** Returns a page as whose browser speaks this language sees it. */
    HttpResponse<String> read(String path, Locale language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("Accept-Language", language.toLanguageTag());
        if (session != null) {
            request.header("Cookie", session);
        }
        return send(request.GET().build());
    }

    HttpResponse<String> send(Call call, String path, Map<String, Object> body, boolean fragment) {
        String query = call.isUnsafe() || body.isEmpty() ? "" : "?" + form(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path + query))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", call.isApi() ? "application/json" : "text/html, */*;q=0.8");
        if (fragment) {
            request.header("HX-Request", "true");
        }
        if (call.pattern().startsWith("/actuator")) {
            // As a proxy on the same machine passes on what comes from elsewhere.
            request.header("X-Forwarded-For", "203.0.113.9");
        }
        if (call.isApi()) {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
        } else {
            request.header("Sec-Fetch-Site", "same-origin");
            if (session != null) {
                request.header("Cookie", session);
            }
        }
        if (!call.isUnsafe()) {
            request.GET();
        } else if (call.isApi()) {
            request.header("Content-Type", "application/json")
                    .method(
                            call.method(),
                            BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(call.method(), BodyPublishers.ofString(form(body)));
        }
        return send(request.build());
    }

    /** Returns the version of a workshop, as who edits it on a page sends it back. */
    String version(String workshop) {
        return send(new Call("GET", "/api/v1/workshops/{id}"), "/api/v1/workshops/" + workshop, Map.of(), false)
                .headers()
                .firstValue("ETag")
                .map(tag -> tag.replaceAll("\"([0-9]+)\\..*", "$1"))
                .orElse("0");
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    static String form(Map<String, Object> body) {
        return body.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> many ? many : List.of(field.getValue()))
                        .stream().map(value -> encode(field.getKey()) + "=" + encode(value.toString())))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
