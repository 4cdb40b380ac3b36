package org.convene.testing.input;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends every kind of bad body to a call of the API: bytes that are no JSON, JSON that is no such object, and the right
 * object with each field spoilt. Each is refused with problem details, or taken; and refused means that nothing changed.
 */
public final class ApiWalk {

    private static final String JSON = "application/json";
    private static final Pattern DEFECT = Pattern.compile(
            "(?i)exception|org\\.springframework|tools\\.jackson|java\\.(lang|time)\\.|\\n\\s+at [a-z]");

    private final Caller caller;
    private final DatabaseState database;
    private final List<String> complaints = new ArrayList<>();

    public ApiWalk(Caller caller, DatabaseState database) {
        this.caller = caller;
        this.database = database;
    }

    /**
     * Walks one call.
     *
     * @param valid a body that would be taken
     * @return what is not as it should be
     */
    public List<String> walk(String method, String path, String valid) {
        complaints.clear();
        String call = method + " " + path.replaceAll("[0-9a-zA-Z_-]{30,}", "…") + " ";
        bodies(valid).forEach(body -> attempt(method, path, call, body, true));
        fields(valid).forEach(body -> attempt(method, path, call, body, false));
        return List.copyOf(complaints);
    }

    @SuppressWarnings("ArrayRecordComponent") // As it goes out; nobody compares these.
    private record Body(String name, String contentType, byte[] bytes) {

        static Body json(String name, String text) {
            return new Body(name, JSON, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    // None of these may be taken.
    private static List<Body> bodies(String valid) {
        String open = valid.strip().substring(0, valid.strip().length() - 1);
        String first =
                JsonMapper.shared().readTree(valid).propertyNames().iterator().next();
        List<Body> bodies = new ArrayList<>(List.of(
                Body.json("nothing", ""),
                Body.json("null", "null"),
                Body.json("a list", "[]"),
                Body.json("a text", "\"x\""),
                Body.json("half an object", open),
                Body.json("two objects", valid + valid),
                Body.json("an unknown field", open + ",\"surprise\":1}"),
                Body.json("a field twice", open + ",\"" + first + "\":null}"),
                Body.json("a number that is none", open + ",\"surprise\":NaN}"),
                Body.json("comments", "/* x */" + valid),
                Body.json("single quotes", valid.replace('"', '\'')),
                Body.json("deep nesting", "{\"" + first + "\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                Body.json("over a megabyte", "{\"" + first + "\":\"" + "x".repeat(1_100_000) + "\"}"),
                Body.json(
                        "a mark of another encoding",
                        new String(valid.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1)),
                new Body("broken UTF-8", JSON, broken(valid)),
                new Body("overlong UTF-8", JSON, overlong(valid)),
                new Body("XML", "application/xml", "<x/>".getBytes(StandardCharsets.UTF_8)),
                new Body("a form", "application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8)),
                new Body("plain text", "text/plain", valid.getBytes(StandardCharsets.UTF_8)),
                new Body("no such type", "application/x-java-serialized-object", new byte[] {(byte) 0xAC, (byte) 0xED
                })));
        return bodies;
    }

    private static byte[] broken(String valid) {
        byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
        bytes[valid.indexOf('"') + 1] = (byte) 0xC3;
        return bytes;
    }

    // A quotation mark in two bytes instead of one: who decodes it sees other fields than who checked it.
    private static byte[] overlong(String valid) {
        byte[] bytes = valid.getBytes(StandardCharsets.ISO_8859_1);
        int at = valid.indexOf('"') + 1;
        bytes[at] = (byte) 0xC0;
        bytes[at + 1] = (byte) 0xA2;
        return bytes;
    }

    private static List<Body> fields(String valid) {
        JsonNode tree = JsonMapper.shared().readTree(valid);
        List<Body> bodies = new ArrayList<>();
        spoil(tree, tree, "", bodies);
        return bodies;
    }

    private static void spoil(JsonNode root, JsonNode node, String path, List<Body> bodies) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                String name = path + "/" + field.getKey();
                for (JsonNode value : values()) {
                    object.set(field.getKey(), value);
                    bodies.add(Body.json(name + " = " + abbreviated(value), root.toString()));
                }
                object.remove(field.getKey());
                bodies.add(Body.json(name + " left out", root.toString()));
                object.set(field.getKey(), field.getValue());
                spoil(root, field.getValue(), name, bodies);
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode first = list.get(0);
            list.set(0, JsonMapper.shared().nullNode());
            bodies.add(Body.json(path + "/0 = null", root.toString()));
            list.set(0, first);
            spoil(root, first, path + "/0", bodies);
        }
    }

    private static List<JsonNode> values() {
        JsonMapper json = JsonMapper.shared();
        List<JsonNode> values = new ArrayList<>();
        for (String literal : List.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "1e300",
                "99999999999999999999",
                "[]",
                "{}",
                "[null]",
                "\"\"",
                "\" \"")) {
            values.add(json.readTree(literal));
        }
        NastyText.all().forEach(nasty -> values.add(json.valueToTree(nasty.text())));
        return values;
    }

    private static String abbreviated(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private void attempt(String method, String path, String call, Body body, boolean mustRefuse) {
        Map<String, String> before = database.digests();
        HttpResponse<String> answer = caller.send(method, path, body.contentType(), body.bytes());
        int status = answer.statusCode();
        String where = call + body.name() + ": ";
        if (status >= 400) {
            check(status < 500, where + "answered " + status);
            check(isProblem(answer), where + status + " without problem details: " + answer.body());
            check(database.changedSince(before).isEmpty(), where + "refused, and yet something changed");
            check(!DEFECT.matcher(answer.body()).find(), where + "shows a defect: " + answer.body());
        } else {
            check(!mustRefuse, where + "was taken with " + status);
        }
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        boolean fields = answer.statusCode() != 422
                || (problem.path("errors").isArray() && !problem.path("errors").isEmpty());
        return problem.path("type").asString().contains("/problems/")
                && problem.path("status").asInt() == answer.statusCode()
                && !problem.path("title").asString().isEmpty()
                && fields;
    }

    private void check(boolean fulfilled, String complaint) {
        if (!fulfilled) {
            complaints.add(complaint);
        }
    }
}
