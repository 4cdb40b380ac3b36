package org.convene.stories.rights;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends one row's call as every caller; first those who are to be turned away, after whom nothing may have changed. What
 * is answered is read for people who must not be in it.
 */
final class Walk {

    private final World world;
    private final Stage stage;
    private final Row row;
    private final Borders borders;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Who, Cell> answered = new EnumMap<>(Who.class);

    Walk(World world, Stage stage, Row row) {
        this.world = world;
        this.stage = stage;
        this.row = row;
        this.borders = new Borders(world);
    }

    /** Returns what was answered otherwise than the row says; empty if all is well. */
    List<String> complaints() {
        turnedAway();
        boolean unchanged = row.call().isUnsafe() && row.namesWhatIsOfB();
        Snapshot before = unchanged ? Snapshot.of(world, List.of()) : Snapshot.NOTHING;
        Stream.of(Who.values())
                .filter(who -> !row.cell(who).isTurnedAway())
                .forEach(who -> answer(who, values(world.caller(who))));
        compare(before, unchanged ? Snapshot.of(world, List.of()) : Snapshot.NOTHING, "what is of B");
        if (!row.call().isUnsafe()) {
            Map<String, String> values = values(world.ofB);
            List<String> found = borders.againstB(send(world.ofB, values, false).body());
            complain(world.ofB + " (who is of B)", found);
        }
        if (!answered.equals(row.cells())) {
            complaints.add(row + "\n  says     " + row.cells() + "\n  answered " + answered);
        }
        return complaints;
    }

    private void turnedAway() {
        List<Who> away = Stream.of(Who.values())
                .filter(who -> row.cell(who).isTurnedAway())
                .toList();
        if (away.isEmpty()) {
            return;
        }
        // What an earlier row did may reach another service only now: then all are turned away once more, from new
        // things.
        if (!turnAway(away, false)) {
            turnAway(away, true);
        }
    }

    /** Returns whether nothing has changed; complains only the last time. */
    private boolean turnAway(List<Who> away, boolean last) {
        Map<String, String> values = values(world.ofB);
        Snapshot before = row.call().isUnsafe() ? Snapshot.of(world, values.values()) : Snapshot.NOTHING;
        away.forEach(who -> answer(who, values));
        Snapshot after = row.call().isUnsafe() ? Snapshot.of(world, values.values()) : Snapshot.NOTHING;
        if (last) {
            compare(before, after, "something though it turned " + away + " away");
        }
        return after.equals(before);
    }

    private void compare(Snapshot before, Snapshot after, String what) {
        if (!after.equals(before)) {
            complaints.add(row + "\n  changed " + what + ": " + after.unlike(before));
        }
    }

    private Map<String, String> values(Caller caller) {
        Map<String, String> values = new LinkedHashMap<>();
        row.with().forEach((name, word) -> {
            if (!name.equals("body")) {
                values.put(name, stage.value(word, caller));
            }
        });
        return values;
    }

    private void answer(Who who, Map<String, String> values) {
        Map<String, String> sent = new LinkedHashMap<>(values);
        boolean byLink = who == Who.OTHER_LINK && sent.containsKey("token");
        // Where a link stands in the path she comes with hers; elsewhere she shows it as if it were an access token.
        Caller caller = world.caller(byLink ? Who.NOBODY : who);
        if (byLink) {
            sent.put("token", otherLink());
        }
        HttpResponse<String> answer = send(caller, sent, false);
        answered.put(who, Cell.of(answer, row.cell(who)));
        complain(who.name(), trespasses(who, answer.body()));
        if (mayBeFramed(answer) != row.call().pattern().startsWith("/embed/")) {
            complaints.add(row + ": " + who + " got what other sites may show in theirs, which is for /embed alone");
        }
        if (answer.statusCode() >= 500) {
            complaints.add(row + ": " + who + " got " + answer.statusCode() + " " + answer.body());
        }
        if (!row.call().isUnsafe() && !row.call().isApi()) {
            Cell fragment = Cell.of(send(caller, sent, true), row.cell(who));
            if (!fragment.equals(answered.get(who))) {
                complaints.add(row + ": " + who + " got " + fragment + " as a fragment (expected: " + answered.get(who)
                        + ", as for the page)");
            }
        }
    }

    private static boolean mayBeFramed(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        return !policy.contains("frame-ancestors 'none'") && !policy.contains("frame-ancestors 'self'");
    }

    private void complain(String who, List<String> found) {
        if (!found.isEmpty()) {
            complaints.add(row + "\n  shows " + who + " what is not hers to know: " + found);
        }
    }

    private List<String> trespasses(Who who, String text) {
        boolean byLink = row.with().containsKey("token") || row.with().containsKey("tokenOrId");
        List<String> found = new ArrayList<>(byLink ? List.of() : borders.links(text));
        boolean herself = row.with().containsValue("participation");
        found.addAll(
                switch (who) {
                    case ORGANIZER, SIGNER, ADMIN -> borders.againstA(text);
                    case NOBODY, OTHER_LINK, STRANGER, OTHER_FOUNDATION, OPERATOR ->
                        borders.againstOthers(text, herself ? Set.of(world.participant) : Set.of());
                });
        return found;
    }

    private String otherLink() {
        String pattern = row.call().pattern();
        boolean participants = pattern.contains("/registrations/{") || pattern.contains("/join/{");
        return participants ? world.invitation : world.participation;
    }

    private HttpResponse<String> send(Caller caller, Map<String, String> sent, boolean fragment) {
        Map<String, Object> body = new HashMap<>(sent);
        String path = row.call().path(body);
        String named = row.with().get("body");
        if (named != null) {
            body.putAll(stage.body(named, sent));
        }
        return caller.send(row.call(), path, body, fragment);
    }
}
