package org.convene.event.file.web;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.file.FileKind;
import org.convene.event.file.WorkshopFile;
import org.jspecify.annotations.Nullable;

/**
 * A file beside a workshop.
 *
 * @param sessionId the session to which it belongs; {@code null}: the workshop as a whole
 * @param path where it is handed out; the address names the content
 * @param bySpeaker whether a speaker uploaded it by her link
 */
record FileJson(
        UUID id,
        @Nullable UUID sessionId,
        String name,
        FileKind kind,
        String mediaType,
        long bytes,
        String sha256,
        String path,
        boolean bySpeaker,
        Instant uploadedAt) {

    static FileJson of(WorkshopFile file, Details details) {
        return new FileJson(
                file.id(),
                file.sessionIn(details),
                file.name(),
                file.kind(),
                file.kind().mediaType(),
                file.bytes(),
                file.sha256(),
                file.path(),
                file.isSpeakers(),
                file.uploadedAt());
    }
}
