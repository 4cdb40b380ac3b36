package org.convene.event.series.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.convene.event.series.Frame;
import org.convene.event.series.FrameRevision;
import org.convene.event.series.SeriesDay;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.web.RevisionJson.SignOffJson;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a series as its hosts see it.
 *
 * @param frameId that of the workshop on which it was proposed first
 * @param inEffect the number of the revision that binds; {@code null} while none does
 * @param endedBy the host that has ended it
 * @param openDays on which there can be an edition and is none yet
 */
record FrameJson(
        UUID frameId,
        @Nullable Integer inEffect,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        List<FrameRevisionJson> revisions,
        List<LocalDate> openDays) {

    static FrameJson of(Frame frame, List<SeriesDay> open) {
        Frame.Ending ended = frame.ended();
        return new FrameJson(
                frame.id(),
                frame.inEffect().map(FrameRevision::number).orElse(null),
                ended == null ? null : ended.foundationId(),
                ended == null ? null : ended.at(),
                frame.revisions().stream().map(FrameRevisionJson::of).toList(),
                open.stream().map(SeriesDay::day).toList());
    }

    /**
     * A revision of a frame.
     *
     * @param terms those of the first edition; the others differ in day and number
     */
    record FrameRevisionJson(
            int number,
            TermsForm terms,
            FrameForm frame,
            List<UUID> hosts,
            UUID foundationId,
            String submittedBy,
            Instant submittedAt,
            @Nullable Instant effectiveAt,
            List<SignOffJson> signOffs) {

        static FrameRevisionJson of(FrameRevision revision) {
            FrameForm frame = FrameForm.of(revision.terms());
            return new FrameRevisionJson(
                    revision.number(),
                    TermsForm.of(revision.terms().usual()),
                    new FrameForm(
                            frame.rhythm(), frame.until(), frame.holidaysOff(), frame.ownText(), revision.movesFrom()),
                    revision.hosts().stream().map(Host::foundationId).toList(),
                    revision.foundationId(),
                    revision.submitterName(),
                    revision.submittedAt(),
                    revision.effectiveAt(),
                    revision.signers().stream()
                            .map(signer -> SignOffJson.of(
                                    signer, revision.answerOf(signer).orElse(null)))
                            .toList());
        }
    }
}
