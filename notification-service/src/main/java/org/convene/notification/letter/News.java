package org.convene.notification.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * What a letter has to say beyond the workshop itself: who acted, in which words, what it was before.
 *
 * @param fields values are text, numbers, and maps or lists of maps of such
 */
public record News(Map<String, Object> fields) {

    public News {
        fields = Map.copyOf(fields);
    }

    public static News none() {
        return new News(Map.of());
    }

    /** Returns this and one more field; a null value leaves it out. */
    public News with(String field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new News(more);
    }

    /** Adds the foundation that the letter speaks of, which is then named as its reader knows it. */
    public News withFoundation(String name, List<FoundationName> names) {
        return with("foundation", name)
                .with(
                        "names",
                        names.stream()
                                .map(each -> Map.of("language", each.language(), "name", each.name()))
                                .toList());
    }

    /** Adds a workshop's host as the foundation that the letter speaks of; one that is none any more has no name. */
    public News withHost(Workshop workshop, UUID foundationId) {
        return workshop.host(foundationId)
                .map(host -> withFoundation(host.name(), host.names()))
                .orElse(this);
    }

    /** Adds what a personal link states, except its kind. */
    public News withLink(UUID id, int generation) {
        return with("link", id.toString()).with("generation", generation);
    }

    public UUID link() {
        return UUID.fromString(text("link"));
    }

    public int generation() {
        return number("generation");
    }

    /** Returns a field's text, empty if there is none. */
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    /** Returns a field's number, 0 if there is none. */
    public int number(String field) {
        return fields.get(field) instanceof Number number ? number.intValue() : 0;
    }

    /** Returns what lies under a field that has fields itself. */
    public Optional<News> find(String field) {
        return Optional.ofNullable(fields.get(field)).map(News::of);
    }

    /** Returns the texts under a field that holds several. */
    public List<String> texts(String field) {
        return fields.get(field) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns what lies under a field that holds several. */
    public List<News> list(String field) {
        return fields.get(field) instanceof List<?> values
                ? values.stream().map(News::of).toList()
                : List.of();
    }

    private static News of(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalStateException("news: " + value.getClass() + " (expected: fields)");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> {
            if (field != null) {
                fields.put(String.valueOf(name), field);
            }
        });
        return new News(fields);
    }
}
