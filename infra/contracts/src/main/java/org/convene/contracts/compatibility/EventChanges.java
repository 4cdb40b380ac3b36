package org.convene.contracts.compatibility;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What of a change of an event's schema would break its consumers, or a new consumer that reads what was told before. */
public final class EventChanges {

    private EventChanges() {}

    /** Returns the breaks in words; none of them may happen to a topic's version: they need a new one. */
    public static List<String> breaking(String type, JsonNode before, JsonNode now) {
        return SchemaChanges.breaking(type, before, before, now, now, Way.TOLD);
    }
}
