package org.convene.stories.rights;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.local.demo.Api;
import org.convene.stories.Platform;
import org.convene.web.link.Kind;
import tools.jackson.databind.JsonNode;

/** Signs people in as browsers and scripts do, but for the mail. */
final class SignIns {

    private final Platform platform;
    private final Links links;

    SignIns(Platform platform, Links links) {
        this.platform = platform;
        this.links = links;
    }

    Caller caller(String who, String address, String name) {
        JsonNode confirmed = byCode(address);
        String token = confirmed.path("accessToken").asString();
        Api api = platform.api().as(token);
        api.patch("account", Map.of("name", name));
        UUID person = UUID.fromString(confirmed.at("/person/id").asString());
        return new Caller(who, platform.gateway(), address, person, session(address), token);
    }

    /** Returns the id of an access token that nobody uses; signs in for one only if there is none, as that is limited. */
    UUID spareToken(Caller caller) {
        return unusedToken(caller).orElseGet(() -> {
            byCode(caller.address());
            return unusedToken(caller)
                    .orElseThrow(() -> new IllegalStateException(caller + ": no token (expected: one not used yet)"));
        });
    }

    private static Optional<UUID> unusedToken(Caller caller) {
        return caller.api()
                .get("access-tokens")
                .path("items")
                .valueStream()
                .filter(token -> token.path("lastUsedAt").isMissingNode()
                        || token.path("lastUsedAt").isNull())
                .map(token -> UUID.fromString(token.path("id").asString()))
                .findFirst();
    }

    private JsonNode byCode(String address) {
        UUID asked = UUID.fromString(platform.api()
                .post("sign-ins", Map.of("address", address))
                .path("id")
                .asString());
        return platform.api()
                .post("sign-ins/" + asked + "/confirmation", Map.of("code", links.code(Kind.SIGN_IN, asked)));
    }

    private String session(String address) {
        HttpResponse<String> asked = post("/sign-in", Map.of("address", address), "");
        String page = asked.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("sign-in: " + asked + " (expected: a redirect)"));
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        HttpResponse<String> in =
                post(URI.create(page).getPath(), Map.of("code", links.code(Kind.SIGN_IN, id)), cookies(asked));
        return cookies(in);
    }

    private HttpResponse<String> post(String path, Map<String, Object> form, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(platform.gateway().resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Caller.form(form)));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return Caller.send(request.build());
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
