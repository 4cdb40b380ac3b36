package org.convene.notification.intake.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.convene.notification.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** The data of a webhook, in the order in which it is written; what is not there is left out. */
final class Facts {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Facts with(String field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> fields.put(field, number);
            case Boolean truth -> fields.put(field, truth);
            case Map<?, ?> map -> fields.put(field, map);
            case Iterable<?> list -> fields.put(field, list);
            default -> fields.put(field, value.toString());
        }
        return this;
    }

    /** What every host knows of a workshop. */
    static Map<String, Object> of(Workshop workshop) {
        return new Facts()
                .with("id", workshop.workshopId())
                .with("state", workshop.state())
                .with("title", workshop.title())
                .with("seriesName", workshop.seriesName())
                .with("number", workshop.number())
                .with("startsAt", workshop.startsAt())
                .with("endsAt", workshop.endsAt())
                .with("timeZone", workshop.timeZone())
                .with("roomPlaces", workshop.roomPlaces())
                .with("audience", workshop.audience())
                .with(
                        "hosts",
                        workshop.hosts().stream()
                                .map(host -> new Facts()
                                        .with("id", host.foundationId())
                                        .with("name", host.name())
                                        .with("lead", host.lead())
                                        .map())
                                .toList())
                .map();
    }

    /** A person as the foundation that she belongs to knows her. */
    static Map<String, Object> person(UUID id, @Nullable String name, String address) {
        return new Facts()
                .with("id", id)
                .with("name", name)
                .with("address", address)
                .map();
    }

    Map<String, Object> map() {
        return fields;
    }
}
