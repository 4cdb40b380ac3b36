package org.convene.event.logo.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much there is to draw, what is repeated counted as often as it is repeated. A symbol of ten others, each of ten
 * more, takes a line a level to write and ten times as long as the one before to draw.
 */
final class DrawingCost {

    /** A few seconds' drawing at the worst. */
    static final int MOST = 3_000;

    /** Letters of a path that take as long as an element. */
    private static final int LETTERS = 40;

    /** A mask is a picture of its own. */
    private static final int MASK = 5;

    private static final Pattern REFERENCE = Pattern.compile("url\\s*\\(\\s*[\"']?\\s*#([^\"')\\s]+)");
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");

    private final Map<String, DrawingNode> byId = new HashMap<>();
    private final Map<String, List<String>> byClass = new HashMap<>();
    private final List<String> everywhere = new ArrayList<>();
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private DrawingCost() {}

    /** Returns it in elements, more than {@link #MOST} if something contains itself. */
    static long of(DrawingNode root) {
        DrawingCost cost = new DrawingCost();
        cost.index(root);
        return cost.count(root);
    }

    private void index(DrawingNode node) {
        String id = node.attributes().get("id");
        if (id != null) {
            byId.put(id, node);
        }
        if (node.name().equals("style")) {
            for (Matcher rule = RULE.matcher(node.text()); rule.find(); ) {
                rule(rule.group(1), references(rule.group(2)));
            }
        }
        node.children().forEach(this::index);
    }

    // Of any selector but that of a class alone, it may be said that it selects everything.
    private void rule(String selectors, List<String> references) {
        for (String selector : selectors.split(",", -1)) {
            Matcher single = CLASS.matcher(selector.strip());
            if (single.matches()) {
                byClass.computeIfAbsent(single.group(1), _ -> new ArrayList<>()).addAll(references);
            } else {
                everywhere.addAll(references);
            }
        }
    }

    private long count(DrawingNode node) {
        long cost =
                1 + letters(node, "d") + letters(node, "points") + (node.name().equals("mask") ? MASK : 0);
        for (String reference : references(node)) {
            cost += target(reference);
        }
        for (DrawingNode child : node.children()) {
            cost += count(child);
            if (cost > MOST) {
                return MOST + 1;
            }
        }
        return Math.min(cost, MOST + 1);
    }

    private long target(String id) {
        DrawingNode target = byId.get(id);
        if (target == null) {
            return 0;
        }
        Long counted = known.get(id);
        if (counted != null) {
            return counted;
        }
        if (!open.add(id)) {
            return MOST + 1;
        }
        long cost = count(target);
        open.remove(id);
        known.put(id, cost);
        return cost;
    }

    private List<String> references(DrawingNode node) {
        List<String> references = new ArrayList<>(drawn(node) ? everywhere : List.of());
        node.attributes().forEach((name, value) -> {
            if (name.equals("href") && value.strip().startsWith("#")) {
                references.add(value.strip().substring(1));
            }
            if (name.equals("class")) {
                for (String each : value.strip().split("\\s+", -1)) {
                    references.addAll(byClass.getOrDefault(each, List.of()));
                }
            }
            references.addAll(references(value));
        });
        return references;
    }

    // What only describes something is not drawn itself.
    private static boolean drawn(DrawingNode node) {
        return !Set.of("style", "title", "desc", "metadata", "stop", "lineargradient", "radialgradient", "defs")
                .contains(node.name());
    }

    private static List<String> references(String value) {
        List<String> references = new ArrayList<>();
        for (Matcher each = REFERENCE.matcher(value); each.find(); ) {
            references.add(each.group(1));
        }
        return references;
    }

    private static long letters(DrawingNode node, String attribute) {
        String value = node.attributes().get(attribute);
        return value == null ? 0 : value.length() / LETTERS;
    }
}
