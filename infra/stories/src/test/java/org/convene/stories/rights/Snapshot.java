package org.convene.stories.rights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.local.demo.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be read about the things of the world, so that one sees whether a call changed any of them. */
record Snapshot(Map<String, String> readings) {

    static final Snapshot NOTHING = new Snapshot(Map.of());

    /** Reads as the admins of A and B: the things that are always there, and those that a call names. */
    static Snapshot of(World world, Collection<String> named) {
        Map<String, String> readings = new LinkedHashMap<>();
        Caller admin = world.caller(Who.ADMIN);
        for (Caller reader : List.of(admin, world.ofB)) {
            Stream.of("", "/log", "/invitations?limit=500", "/registrations?limit=500")
                    .forEach(part -> read(readings, reader, "workshops/" + world.published + part));
            read(readings, reader, "foundations");
            read(readings, reader, "account");
        }
        for (UUID workshop : List.of(world.draft, world.agreeing)) {
            read(readings, admin, "workshops/" + workshop);
        }
        for (String value : named) {
            read(readings, admin, "workshops/" + value);
            read(readings, admin, "invitations/" + value);
            read(readings, admin, "registrations/" + value);
        }
        read(readings, world.ofB, "access-tokens");
        read(readings, world.ofB, "account/sessions");
        return new Snapshot(readings);
    }

    /** Returns what is otherwise than in another. */
    String unlike(Snapshot other) {
        StringBuilder differences = new StringBuilder();
        readings.forEach((what, reading) -> {
            if (!reading.equals(other.readings().get(what))) {
                differences.append("\n    ").append(what).append(": ").append(reading);
            }
        });
        return differences.toString();
    }

    private static void read(Map<String, String> readings, Caller reader, String path) {
        String reading;
        try {
            reading = steady(reader.api().get(path)).toString();
        } catch (Refusal refusal) {
            reading = Integer.toString(refusal.status());
        } catch (IllegalArgumentException unreadable) {
            reading = "no path";
        }
        readings.put(reader + " " + path, reading);
    }

    // What other services count, when a token was used last, and invitations on their way: all change by themselves.
    private static JsonNode steady(JsonNode json) {
        json.findParents("places").forEach(each -> ((ObjectNode) each).remove("places"));
        json.findParents("lastUsedAt").forEach(each -> ((ObjectNode) each).remove("lastUsedAt"));
        json.findParents("issued").forEach(each -> ((ObjectNode) each).remove(List.of("waiting", "issued")));
        json.findParents("state").stream()
                .filter(each -> each.path("state").asString().equals("WAITING"))
                .forEach(each -> ((ObjectNode) each).put("state", "ISSUED"));
        return json;
    }
}
