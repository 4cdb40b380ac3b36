package org.convene.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.convene.local.keys.KeyFiles;
import org.convene.local.platform.Place;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running gateway for links, and proves by its own keys that it may. */
final class GatewayDesk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Place place;

    GatewayDesk(Place place) {
        this.place = place;
    }

    /** Asks for a link that signs in as the owner of an address; {@code orNew} opens an account if there is none. */
    Answer signInLink(String address, boolean orNew) {
        return ask("sign-in-links", JSON.writeValueAsString(Map.of("address", address, "orNew", orNew)));
    }

    /** Asks for a link that makes the first who uses it the operator; refused where there is one. */
    Answer setUpLink() {
        return ask("set-up-links", "{}");
    }

    private Answer ask(String links, String wish) {
        try (var http = HttpClient.newHttpClient()) {
            var secret = Files.readString(
                            KeyFiles.in(place.home().resolve("keys")).machineSecret())
                    .strip();
            var request = HttpRequest.newBuilder(place.gateway().resolve("/api/machine/" + links))
                    .timeout(PATIENCE)
                    .header("Authorization", "Machine " + secret)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(wish))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new Made(
                            URI.create(JSON.readTree(answer.body()).path("link").asString()))
                    : new Refused(answer.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException("The gateway gives no answer at " + place.gateway(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the gateway was asked", e);
        }
    }

    /** What came of asking. */
    sealed interface Answer {}

    /** The link, to be printed once. */
    record Made(URI link) implements Answer {}

    /** No link, and the status that says why. */
    record Refused(int status) implements Answer {}
}
