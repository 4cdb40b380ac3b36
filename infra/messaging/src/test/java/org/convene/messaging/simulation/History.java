package org.convene.messaging.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.ToldEvent;
import org.convene.messaging.event.Position;
import org.jspecify.annotations.Nullable;

/**
 * What truly happened in one world, as its databases have committed it, and the first promise that was broken. Shares no
 * code with what it watches.
 */
final class History {

    /** An effect that was committed. */
    record Effect(UUID key, Position position, boolean restated, String text) {}

    private final List<String> lines = new ArrayList<>();
    private final Map<UUID, List<String>> told = new HashMap<>();
    private final Map<UUID, Position> standing = new HashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable String broken;

    void note(Object who, String what) {
        lines.add(who + " " + what);
    }

    /** A change and its event were committed. */
    void told(Object who, ToldEvent event, String text) {
        List<String> texts = told.computeIfAbsent(event.key(), key -> new ArrayList<>());
        note(who, "tells " + text + " as " + event.sequence() + " of " + name(event.key()));
        texts.add(text);
        if (texts.size() != event.sequence()) {
            broken("number " + event.sequence() + " is given to event " + texts.size() + " of " + name(event.key()));
        }
    }

    /** An effect was committed together with whatever the inbox wrote. */
    void acted(Object who, IncomingEvent event, String text) {
        Position position = new Position(event.epoch(), event.sequence());
        note(who, "acts on " + (event.restated() ? "the restated " : "") + position + " of " + name(event.key()));
        Position before = standing.getOrDefault(event.key(), Position.NONE);
        standing.put(event.key(), position);
        effects.add(new Effect(event.key(), position, event.restated(), text));
        if (!text.equals(textOf(event.key(), event.sequence()))) {
            broken(text + " is in effect as " + position + " of " + name(event.key()) + " and was never committed so");
        } else if (event.restated() ? before.isAfter(position) : !isNext(before, position)) {
            broken(position + " of " + name(event.key()) + " is in effect after " + before);
        }
    }

    private static boolean isNext(Position before, Position position) {
        boolean isFirst = before.equals(Position.NONE) && position.sequence() == 1;
        boolean isSecond = before.epoch() == position.epoch() && position.sequence() == before.sequence() + 1;
        return isFirst || isSecond;
    }

    /** A key was parked, and its record copied for people. */
    void parked(ProducerRecord<byte[], byte[]> copy) {
        String payload = new String(copy.value(), StandardCharsets.UTF_8);
        note(
                "reader",
                "parks " + payload + " for "
                        + new String(
                                copy.headers().lastHeader("convene_problem").value(), StandardCharsets.UTF_8));
        if (!payload.contains(Owner.POISON)) {
            broken(payload + " was parked for a fault that is not its own");
        }
    }

    void forgotten(UUID key) {
        broken(name(key) + " was forgotten, and its owner knows it");
    }

    void broken(String promise) {
        if (broken == null) {
            broken = promise;
            lines.add("BROKEN: " + promise);
        }
    }

    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** What was told and is neither in effect nor covered by a restatement. */
    List<String> missing() {
        return told.entrySet().stream()
                .filter(known ->
                        standing.getOrDefault(known.getKey(), Position.NONE).sequence()
                                < known.getValue().size())
                .map(known -> name(known.getKey()) + " stands at " + standing.get(known.getKey()) + " of "
                        + known.getValue().size())
                .sorted()
                .toList();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private @Nullable String textOf(UUID key, long sequence) {
        List<String> texts = told.getOrDefault(key, List.of());
        return sequence < 1 || sequence > texts.size() ? null : texts.get((int) sequence - 1);
    }

    private static String name(UUID key) {
        return "note " + key.toString().substring(0, 4);
    }
}
