package org.convene.event.file;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.jspecify.annotations.Nullable;

/**
 * A file beside a workshop.
 *
 * @param sessionId the session to which it belongs; {@code null}: to the workshop as a whole
 * @param invitationId of the speaker who uploaded it; {@code null} for a host's, and once hers is forgotten
 * @param foundationId the host for which it was uploaded, or that asked the speaker
 * @param sha256 of its content, hexadecimal
 * @param uploadedBy who acted for the host; {@code null} for a speaker, who needs no account
 */
public record WorkshopFile(
        UUID id,
        UUID workshopId,
        @Nullable UUID sessionId,
        @Nullable UUID invitationId,
        UUID foundationId,
        String name,
        FileKind kind,
        long bytes,
        String sha256,
        @Nullable UUID uploadedBy,
        String uploaderName,
        Instant uploadedAt) {

    /** More beside one workshop nobody finds anything in. */
    public static final int MOST = 100;

    /** Of all files of a workshop together. */
    public static final long MOST_BYTES = 200 * 1_048_576L;

    /** Of one speaker. */
    public static final int MOST_OF_A_SPEAKER = 5;

    /** Where it is handed out; the address names the content. */
    public String path() {
        return "/files/events/" + id + "/" + sha256;
    }

    /** The session under which it stands in this agenda; a file whose session is gone belongs to the workshop as a whole. */
    public @Nullable UUID sessionIn(Details details) {
        return details.sessions().stream()
                        .anyMatch(
                                session -> session.id() != null && session.id().equals(sessionId))
                ? sessionId
                : null;
    }

    /** Whether a speaker uploaded it by her link. */
    public boolean isSpeakers() {
        return uploadedBy == null;
    }

    boolean isSameAs(Upload upload, @Nullable UUID session, @Nullable UUID invitation) {
        return sha256.equals(upload.sha256())
                && name.equals(upload.name())
                && Objects.equals(sessionId, session)
                && Objects.equals(invitationId, invitation);
    }
}
