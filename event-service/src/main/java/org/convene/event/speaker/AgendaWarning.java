package org.convene.event.speaker;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is most likely a mistake in an agenda; it hinders nobody.
 *
 * @param minutes that are left after the last session, or by which it ends too late; 0 if it is about a speaker
 * @param sessionId the session that clashes with one of another workshop
 * @param name the speaker as this agenda has her
 */
public record AgendaWarning(
        Kind kind,
        int minutes,
        @Nullable UUID sessionId,
        @Nullable String sessionTitle,
        @Nullable String name,
        @Nullable UUID otherWorkshopId,
        @Nullable String otherTitle,
        @Nullable Instant otherStartsAt) {

    /** What is wrong. */
    public enum Kind {
        /** The sessions end before the workshop does. */
        GAP,
        /** The sessions end after the workshop does. */
        OVERRUN,
        /** A speaker speaks at another workshop at the same time. */
        SPEAKER_ELSEWHERE
    }

    static AgendaWarning ofLength(Kind kind, int minutes) {
        return new AgendaWarning(kind, minutes, null, null, null, null, null, null);
    }
}
