package org.convene.event.agenda;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the agenda; begins when the one before it ends.
 *
 * @param id tells it from the other sessions of its workshop, however it is called and wherever it stands; null until saved
 * @param spoken the languages in which it is held, BCP 47; empty: that of the workshop
 * @param interpreted the languages into which it is interpreted, BCP 47
 */
public record Session(
        @Nullable UUID id,
        String title,
        SessionKind kind,
        int minutes,
        List<Speaker> speakers,
        List<String> spoken,
        List<String> interpreted) {

    /** More would say nothing any more. */
    public static final int MOST_LANGUAGES = 20;

    public Session {
        speakers = List.copyOf(speakers);
        // Agendas that were kept before sessions had languages name none.
        spoken = List.copyOf(Objects.requireNonNullElse(spoken, List.of()));
        interpreted = List.copyOf(Objects.requireNonNullElse(interpreted, List.of()));
        if (minutes < 1 || minutes > 24 * 60) {
            throw new IllegalArgumentException("minutes: " + minutes + " (expected: 1 to 1440)");
        }
    }

    Session identified(@Nullable UUID by) {
        return new Session(by, title, kind, minutes, speakers, spoken, interpreted);
    }

    /** The speaker of this name, however it is capitalised and punctuated. */
    public Optional<Speaker> speaker(String name) {
        return speakers.stream()
                .filter(speaker -> speaker.key().equals(Speaker.key(name)))
                .findFirst();
    }
}
