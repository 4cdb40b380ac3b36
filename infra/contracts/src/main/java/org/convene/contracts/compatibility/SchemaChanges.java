package org.convene.contracts.compatibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What of a change of a JSON Schema would break those who were written against it as it was. */
final class SchemaChanges {

    private static final List<String> UPPER = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> LOWER = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final List<String> SHAPES = List.of("format", "pattern");

    private final JsonNode documentBefore;
    private final JsonNode documentNow;
    private final Way way;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> within = new HashSet<>();

    private SchemaChanges(JsonNode documentBefore, JsonNode documentNow, Way way) {
        this.documentBefore = documentBefore;
        this.documentNow = documentNow;
        this.way = way;
    }

    /** Returns the breaks in words; references are followed within each document. */
    static List<String> breaking(
            String what, JsonNode before, JsonNode documentBefore, JsonNode now, JsonNode documentNow, Way way) {
        SchemaChanges changes = new SchemaChanges(documentBefore, documentNow, way);
        changes.compare(what, before, now);
        return changes.breaks;
    }

    private void compare(String what, JsonNode rawBefore, JsonNode rawNow) {
        // A schema may contain itself.
        String pair = rawBefore + " " + rawNow;
        boolean entered = pair.contains("$ref") && within.add(pair);
        if (entered || !pair.contains("$ref")) {
            compareOnce(what, SchemaView.of(rawBefore, documentBefore), SchemaView.of(rawNow, documentNow));
        }
        if (entered) {
            within.remove(pair);
        }
    }

    private void compareOnce(String what, SchemaView before, SchemaView now) {
        if ((before.isCombined() || now.isCombined()) && !before.schema().equals(now.schema())) {
            breaks.add(what + ": changed within allOf, anyOf, oneOf, not or if, which nobody can compare");
            return;
        }
        compareTypes(what, before, now);
        compareValues(what, before, now);
        if (way.takesOld()) {
            compareLimits(what, before, now);
        } else if (!before.text("format").equals(now.text("format"))) {
            breaks.add(what + ": format " + quoted(before, "format") + " became " + quoted(now, "format"));
        }
        compareFields(what, before, now);
        if (before.schema().has("items") && now.schema().has("items")) {
            compare(what + "[]", before.schema().path("items"), now.schema().path("items"));
        }
    }

    private void compareTypes(String what, SchemaView before, SchemaView now) {
        String gone = before.typeBeyond(now);
        if (way.takesOld() && gone != null) {
            breaks.add(what + ": no longer takes " + gone);
        }
        String come = now.typeBeyond(before);
        if (way.servesOld() && come != null) {
            breaks.add(what + ": may now be " + come);
        }
    }

    private void compareValues(String what, SchemaView before, SchemaView now) {
        List<String> then = before.values();
        List<String> today = now.values();
        if (way.takesOld() && !today.isEmpty()) {
            if (then.isEmpty()) {
                breaks.add(what + ": only takes " + String.join(", ", today));
            }
            then.stream()
                    .filter(value -> !today.contains(value))
                    .forEach(value -> breaks.add(what + ": the value " + value + " is gone"));
        }
        if (way.servesOld() && !then.isEmpty()) {
            if (today.isEmpty()) {
                breaks.add(what + ": may now have any value");
            } else if (way == Way.TOLD) {
                today.stream()
                        .filter(value -> !then.contains(value))
                        .forEach(value -> breaks.add(what + ": the value " + value + " is new to its readers"));
            }
        }
    }

    private void compareLimits(String what, SchemaView before, SchemaView now) {
        UPPER.forEach(limit -> compareLimit(what, limit, before, now));
        LOWER.forEach(limit -> compareLimit(what, limit, before, now));
        for (String shape : SHAPES) {
            boolean mayGo = now.text(shape).isEmpty() && way == Way.SENT;
            if (!before.text(shape).equals(now.text(shape)) && !mayGo) {
                breaks.add(what + ": " + shape + " " + quoted(before, shape) + " became " + quoted(now, shape));
            }
        }
    }

    private void compareLimit(String what, String limit, SchemaView before, SchemaView now) {
        if (!now.schema().has(limit)) {
            return;
        }
        BigDecimal today = now.schema().path(limit).decimalValue();
        if (!before.schema().has(limit)) {
            boolean trivial = limit.startsWith("min") && !limit.equals("minimum") && today.signum() == 0;
            if (!trivial) {
                breaks.add(what + ": " + limit + " " + today + " is new");
            }
            return;
        }
        BigDecimal then = before.schema().path(limit).decimalValue();
        if (UPPER.contains(limit) ? today.compareTo(then) < 0 : today.compareTo(then) > 0) {
            breaks.add(what + ": " + limit + " " + then + " became " + today);
        }
    }

    private void compareFields(String what, SchemaView before, SchemaView now) {
        for (String name : before.schema().path("properties").propertyNames()) {
            String field = what + "." + name;
            if (now.property(name).isMissingNode()) {
                breaks.add(field + ": is gone");
            } else {
                compare(field, before.property(name), now.property(name));
            }
        }
        Set<String> then = before.required();
        Set<String> today = now.required();
        if (way.takesOld()) {
            today.stream()
                    .filter(name -> !then.contains(name))
                    .forEach(name -> breaks.add(what + "." + name + ": is now required"));
        }
        if (way.servesOld()) {
            then.stream()
                    .filter(name -> !today.contains(name)
                            && now.schema().path("properties").has(name))
                    .forEach(name -> breaks.add(what + "." + name + ": may now be missing"));
        }
    }

    private static String quoted(SchemaView view, String keyword) {
        return view.text(keyword).isEmpty() ? "none" : "\"" + view.text(keyword) + "\"";
    }
}
