package org.convene.event.translation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A translation as somebody wants it.
 *
 * @param sessions by the titles that they translate; what is left out has none
 * @param titleHolds whether a title that was written for other words and is left as it was fits those of now
 * @param purposeHolds the same of the purpose
 */
public record Wording(
        @Nullable String title,
        @Nullable String purpose,
        Map<String, String> sessions,
        boolean titleHolds,
        boolean purposeHolds) {

    public Wording {
        sessions = Map.copyOf(sessions);
    }
}
