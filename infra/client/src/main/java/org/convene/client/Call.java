package org.convene.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One call in the making; what is null is left out. */
public final class Call {

    private final HttpClient http;
    private final JsonMapper json;
    private final URI platform;
    private final String method;
    private final String name;
    private final HttpRequest.Builder request;
    private String path;
    private String query = "";
    private BodyPublisher body = BodyPublishers.noBody();

    Call(
            HttpClient http,
            JsonMapper json,
            URI platform,
            Duration patience,
            @Nullable String accessToken,
            String method,
            String path) {
        this.http = http;
        this.json = json;
        this.platform = platform;
        this.method = method;
        // Without what is filled in, which may be a secret.
        this.name = method + " " + path;
        this.path = path;
        this.request = HttpRequest.newBuilder().timeout(patience).header("Accept", "application/json");
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
    }

    /** Puts a value into the place that the path keeps for it. */
    public Call path(String name, Object value) {
        path = path.replace("{" + name + "}", encoded(value));
        return this;
    }

    /** Asks for something; for several things by the same name once each. */
    public Call query(String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> query(name, one));
        } else if (value != null) {
            query += (query.isEmpty() ? "?" : "&") + name + "=" + encoded(value);
        }
        return this;
    }

    public Call header(String name, @Nullable Object value) {
        if (value != null) {
            request.header(name, value.toString());
        }
        return this;
    }

    public Call body(@Nullable Object value) {
        if (value instanceof byte[] file) {
            request.header("Content-Type", "application/octet-stream");
            body = BodyPublishers.ofByteArray(file);
        } else if (value != null) {
            request.header("Content-Type", "application/json");
            body = BodyPublishers.ofByteArray(json.writeValueAsBytes(value));
        }
        return this;
    }

    /**
     * Calls, and returns what was answered.
     *
     * @throws Refusal if the answer is anything but success
     */
    public <T> T answer(TypeReference<T> type) {
        return json.readValue(send(), type);
    }

    /**
     * Calls.
     *
     * @throws Refusal if the answer is anything but success
     */
    public void done() {
        send();
    }

    private String send() {
        HttpRequest made =
                request.uri(platform.resolve(path + query)).method(method, body).build();
        try {
            HttpResponse<String> response = http.send(made, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Refusal(name, response.statusCode(), response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
