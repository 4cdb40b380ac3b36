package org.convene.local.status;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.convene.local.platform.Place;
import org.convene.local.platform.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's own port for operators; empty answers from who can't be asked. */
public final class Actuator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Actuator() {}

    static Optional<JsonNode> read(Service service, Place place, String endpoint) {
        return send(HttpRequest.newBuilder(service.address(place).resolve("/actuator/" + endpoint)));
    }

    /** Returns how many keys go on again. */
    public static Optional<Integer> retry(Service service, Place place) {
        return send(HttpRequest.newBuilder(service.address(place).resolve("/actuator/messaging/retry"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .map(answer -> answer.path("freed").asInt(0));
    }

    private static Optional<JsonNode> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
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
