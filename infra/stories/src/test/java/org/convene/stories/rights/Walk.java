package org.convene.stories.rights;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sends one row's call as every caller; first those who are to be turned away, after whom nothing may have changed. */
final class Walk {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:[^/]*)?}");

    private final World world;
    private final Stage stage;
    private final Row row;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Who, Cell> answered = new EnumMap<>(Who.class);

    Walk(World world, Stage stage, Row row) {
        this.world = world;
        this.stage = stage;
        this.row = row;
    }

    /** Returns what was answered otherwise than the row says; empty if all is well. */
    List<String> complaints() {
        turnedAway();
        Stream.of(Who.values())
                .filter(who -> !row.cell(who).isTurnedAway())
                .forEach(who -> answer(who, values(world.caller(who))));
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
        Map<String, String> values = values(world.ofB);
        Snapshot before = row.call().isUnsafe() ? Snapshot.of(world, values.values()) : Snapshot.NOTHING;
        away.forEach(who -> answer(who, values));
        Snapshot after = row.call().isUnsafe() ? Snapshot.of(world, values.values()) : Snapshot.NOTHING;
        if (!after.equals(before)) {
            complaints.add(row + "\n  changed something though it turned " + away + " away: " + after.unlike(before));
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

    private String otherLink() {
        String pattern = row.call().pattern();
        boolean participants = pattern.contains("/registrations/{") || pattern.contains("/join/{");
        return participants ? world.invitation : world.participation;
    }

    private HttpResponse<String> send(Caller caller, Map<String, String> sent, boolean fragment) {
        Map<String, Object> body = new HashMap<>(sent);
        Matcher variables = VARIABLE.matcher(row.call().pattern());
        String path = variables.replaceAll(match -> {
            Object value = body.remove(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException(row + " (expected: a value for " + match.group(1) + ")");
            }
            return Matcher.quoteReplacement(value.toString());
        });
        String named = row.with().get("body");
        if (named != null) {
            body.putAll(stage.body(named, sent));
        }
        return caller.send(row.call(), path.replace("**", "anything"), body, fragment);
    }
}
