package org.convene.stories.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One made-up request; it can be sent, made simpler, and written down for a shell. */
record FuzzedRequest(
        Operation operation,
        String target,
        Map<String, String> headers,
        @Nullable String body) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    FuzzedRequest {
        headers = Map.copyOf(headers);
    }

    HttpResponse<String> send(URI gateway, @Nullable String accessToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(target))
                .timeout(Duration.ofSeconds(20))
                .method(
                        operation.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(curl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Requests that are each a little simpler than this one. */
    List<FuzzedRequest> simpler() {
        List<FuzzedRequest> simpler = new ArrayList<>();
        int query = target.indexOf('?');
        if (query > 0) {
            simpler.add(new FuzzedRequest(operation, target.substring(0, query), headers, body));
        }
        for (String header : headers.keySet()) {
            Map<String, String> fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            simpler.add(new FuzzedRequest(operation, target, fewer, body));
        }
        if (body != null) {
            for (String shorter : simpler(body)) {
                simpler.add(new FuzzedRequest(operation, target, headers, shorter));
            }
        }
        return simpler;
    }

    private static List<String> simpler(String body) {
        List<String> bodies = new ArrayList<>();
        try {
            JsonNode tree = JsonMapper.shared().readTree(body);
            without(tree, tree, bodies);
        } catch (JacksonException _) {
            bodies.add(body.substring(0, body.length() / 2));
        }
        bodies.removeIf(body::equals);
        return bodies;
    }

    private static void without(JsonNode root, JsonNode node, List<String> bodies) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                object.remove(name);
                bodies.add(root.toString());
                object.set(name, value);
                without(root, value, bodies);
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode last = list.remove(list.size() - 1);
            bodies.add(root.toString());
            list.add(last);
            list.forEach(each -> without(root, each, bodies));
        }
    }

    /** The request for a shell; the access token is left to its reader. */
    String curl() {
        StringBuilder curl = new StringBuilder("curl -i -X " + operation.method() + " \"$GATEWAY" + target + "\"");
        headers.forEach((name, value) ->
                curl.append(" -H '").append(name).append(": ").append(value).append('\''));
        curl.append(" -H \"Authorization: Bearer $TOKEN\"");
        if (body != null) {
            String shown = body.length() > 2_000 ? body.substring(0, 2_000) + "…" : body;
            curl.append(" --data-binary '").append(shown.replace("'", "'\\''")).append('\'');
        }
        return curl.toString();
    }
}
