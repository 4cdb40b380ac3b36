package org.convene.event.workshop.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.event.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** The files beside a workshop, as pages show them. */
public interface ShownFiles {

    /** In the order in which they were uploaded. */
    Beside beside(Workshop workshop);

    /** All files of one workshop. */
    record Beside(List<ShownFile> all) {

        /** Those of a session of the agenda; {@code null}: those of the workshop as a whole. */
        public List<ShownFile> of(@Nullable UUID sessionId) {
            return all.stream()
                    .filter(file -> Objects.equals(file.sessionId(), sessionId))
                    .toList();
        }

        /** A speaker's own. */
        public List<ShownFile> by(UUID invitationId) {
            return all.stream()
                    .filter(file -> invitationId.equals(file.invitationId()))
                    .toList();
        }
    }

    /**
     * One file.
     *
     * @param kind as everybody calls it, such as {@code PDF}
     * @param path where it is handed out, to whom it is for
     * @param uploader who uploaded it; for hosts only
     */
    record ShownFile(
            UUID id,
            @Nullable UUID sessionId,
            @Nullable UUID invitationId,
            String name,
            String kind,
            long bytes,
            String path,
            String uploader,
            Instant uploadedAt) {

        /** Whether it is told in megabytes. */
        public boolean large() {
            return bytes >= 1_000_000;
        }

        /** In kilobytes, or in megabytes with one decimal. */
        public Number size() {
            if (large()) {
                return Math.round(bytes / 100_000.0) / 10.0;
            }
            return Math.max(1, Math.round(bytes / 1_000.0));
        }
    }
}
