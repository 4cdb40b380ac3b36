package org.convene.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A way to a platform, with or without a person; any number of threads may use it. Fields that come to an answer later
 * are passed over, and values of an enumeration that this client does not know are null.
 */
public final class Connection {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI platform;
    private final Duration patience;
    private final @Nullable String accessToken;

    private Connection(HttpClient http, URI platform, Duration patience, @Nullable String accessToken) {
        this.http = http;
        this.platform = platform;
        this.patience = patience;
        this.accessToken = accessToken;
    }

    /** Nobody’s connection to a platform, such as {@code http://localhost:8080}. */
    public static Connection to(URI platform) {
        return to(platform, PATIENCE);
    }

    /** The same for who doesn’t wait longer than this for an answer. */
    public static Connection to(URI platform, Duration patience) {
        return new Connection(HttpClient.newHttpClient(), platform, patience, null);
    }

    /** The same way in the name of the person whom an access token stands for. */
    public Connection as(String token) {
        return new Connection(http, platform, patience, token);
    }

    /** Begins a call, such as {@code GET /api/v1/workshops/{id}}; the generated classes do. */
    public Call call(String method, String path) {
        return new Call(http, JSON, platform, patience, accessToken, method, path);
    }
}
