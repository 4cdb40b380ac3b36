package org.convene.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public API as a script sees it: JSON in, JSON out, every refusal an exception that tells the whole answer. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final URI base;
    private final @Nullable String accessToken;

    /** The API behind a gateway such as {@code http://localhost:8080}, without a person. */
    public Api(URI gateway) {
        this(HttpClient.newHttpClient(), gateway.resolve("/api/v1/"), null);
    }

    private Api(HttpClient http, URI base, @Nullable String accessToken) {
        this.http = http;
        this.base = base;
        this.accessToken = accessToken;
    }

    /** The same API in the name of the person whom an access token stands for. */
    public Api as(String token) {
        return new Api(http, base, token);
    }

    /** Reads a resource; the path is relative to {@code /api/v1/}. */
    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    /** Creates or acts; the body is anything that Jackson writes, an empty object where a call needs none. */
    public JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Replaces a resource. */
    public JsonNode put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** Changes some of a resource's fields. */
    public JsonNode patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(method + " " + path, answer.statusCode(), answer.body());
            }
            return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base.resolve(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + method + " " + path, e);
        }
    }
}
