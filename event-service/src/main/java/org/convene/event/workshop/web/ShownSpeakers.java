package org.convene.event.workshop.web;

import java.util.List;
import org.convene.event.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** What speakers say about themselves on a workshop's public page. */
public interface ShownSpeakers {

    /** Those who have accepted and said something, in the order of the agenda. */
    List<ShownSpeaker> of(Workshop workshop);

    /** A speaker in her own words. */
    record ShownSpeaker(
            String name,
            @Nullable String affiliation,
            @Nullable String biography) {

        public List<String> paragraphs() {
            return biography == null
                    ? List.of()
                    : biography.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
