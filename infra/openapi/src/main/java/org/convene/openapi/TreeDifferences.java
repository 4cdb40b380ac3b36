package org.convene.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where two JSON documents differ, by JSON pointers. */
final class TreeDifferences {

    private final int most;
    private final List<String> found = new ArrayList<>();

    private TreeDifferences(int most) {
        this.most = most;
    }

    static List<String> between(JsonNode before, JsonNode now, int most) {
        TreeDifferences differences = new TreeDifferences(most);
        differences.compare("", before, now);
        return differences.found;
    }

    private void compare(String pointer, JsonNode before, JsonNode now) {
        if (found.size() >= most || before.equals(now)) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(now.propertyNames());
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"), before.path(name), now.path(name)));
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(pointer + "/" + i, before.path(i), now.path(i));
            }
        } else {
            found.add(pointer + ": " + brief(before) + " (now: " + brief(now) + ")");
        }
    }

    private static String brief(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
