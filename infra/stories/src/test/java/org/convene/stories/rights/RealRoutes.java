package org.convene.stories.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convene.stories.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running services say they answer to; asked on their own ports, so nothing can be forgotten. */
final class RealRoutes {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RealRoutes() {}

    static SortedSet<Call> of(Platform platform) {
        SortedSet<Call> calls = new TreeSet<>();
        Stream.of(platform.operators(), platform.service(1), platform.service(2), platform.service(3))
                .map(RealRoutes::mappings)
                .flatMap(mappings -> mappings.findValues("requestMappingConditions").stream())
                .forEach(conditions -> add(conditions, calls));
        // What is on a port of its own is in no service's mappings.
        read(platform.operators().resolve("/actuator"))
                .path("_links")
                .valueStream()
                .filter(link -> !link.path("templated").asBoolean())
                .map(link -> URI.create(link.path("href").asString()).getPath())
                .forEach(path -> calls.add(new Call("GET", path)));
        return calls;
    }

    // A mapping without a method answers to all of them; the table has it as a GET.
    private static void add(JsonNode conditions, SortedSet<Call> calls) {
        for (JsonNode pattern : conditions.path("patterns")) {
            if (conditions.path("methods").isEmpty()) {
                calls.add(new Call("GET", pattern.asString()));
            }
            for (JsonNode method : conditions.path("methods")) {
                calls.add(new Call(method.asString(), pattern.asString()));
            }
        }
    }

    private static JsonNode mappings(URI service) {
        return read(service.resolve("/actuator/mappings"));
    }

    private static JsonNode read(URI address) {
        try {
            return JsonMapper.shared()
                    .readTree(HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(address.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + address, e);
        }
    }
}
