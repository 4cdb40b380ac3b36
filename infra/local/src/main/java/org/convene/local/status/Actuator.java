package org.convene.local.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.convene.local.platform.Place;
import org.convene.local.platform.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator asks and tells a service; empty answers from who can't be asked.
 *
 * @param address where it tells operators how it is
 * @param patience how long it may take to answer
 */
public record Actuator(URI address, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Actuator of(Service service, Place place) {
        return new Actuator(service.operatorsAddress(place), PATIENCE);
    }

    /** Returns how many keys go on again. */
    public static Optional<Integer> retry(Service service, Place place) {
        return of(service, place)
                .tell("messaging/retry", Map.of())
                .map(answer -> answer.path("freed").asInt(0));
    }

    /** Reads an endpoint, such as {@code messaging}. */
    public Optional<JsonNode> ask(String endpoint) {
        return send(request(endpoint));
    }

    /** Does something, such as {@code messaging/restate}. */
    public Optional<JsonNode> tell(String action, Map<String, Object> how) {
        return send(request(action)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(how))));
    }

    private HttpRequest.Builder request(String path) {
        // From the first attempt to connect on.
        return HttpRequest.newBuilder(address.resolve("/actuator/" + path)).timeout(patience);
    }

    private static Optional<JsonNode> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(JsonMapper.shared().readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
