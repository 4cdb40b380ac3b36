package org.convene.notification.intake.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.notification.intake.kafka.WorkshopTopic.Told;
import org.convene.notification.message.HostMessage;
import org.convene.notification.workshop.Helper;
import org.convene.notification.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** The workshop events, reduced to the fields used here. */
interface WorkshopEvents {

    /** Only who restates a workshop, or tells who helps, says who helps. */
    record WorkshopTold(Workshop workshop, @Nullable List<Helper> helpers) implements Told {}

    record HelperNamed(Workshop workshop, List<Helper> helpers, NamedHelper helper) implements Told {}

    record NamedHelper(String address, String language, UUID foundationId, List<String> rights, Actor by) {}

    record CoOrganizerInvited(Workshop workshop, Asked invitation) {}

    record Asked(
            UUID invitationId,
            String address,
            @Nullable String contactName,
            String language,
            @Nullable String message,
            Actor invitedBy,
            UUID foundationId,
            int linkGeneration,
            Instant expiresAt) {}

    record CoOrganizerAccepted(Workshop workshop, UUID foundationId, Actor by) {}

    record CoOrganizerDeclined(
            Workshop workshop,
            String address,
            @Nullable String contactName,
            @Nullable String reason) {}

    record PostWritten(
            Workshop workshop,
            Actor by,
            UUID foundationId,
            List<UUID> readers,
            @Nullable List<UUID> inDigest,
            String words,
            @Nullable About about) {

        /** Who gets no mail of it; events from before there were digests name nobody. */
        List<String> sparedFields() {
            return inDigest == null
                    ? List.of()
                    : inDigest.stream().map(UUID::toString).toList();
        }

        @Nullable Map<String, Object> aboutFields() {
            return about == null ? null : Map.of("revision", about.revision(), "field", about.field());
        }
    }

    record About(int revision, String field) {}

    record HoursAsked(
            Workshop workshop, Actor by, UUID foundationId, List<Hour> hours, List<Ballot> ballots, Instant expiresAt) {

        List<Map<String, String>> hourFields() {
            return hours.stream().map(Hour::fields).toList();
        }
    }

    record Hour(Instant startsAt, Instant endsAt) {

        Map<String, String> fields() {
            return Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString());
        }
    }

    record Ballot(UUID ballotId, UUID personId, int linkGeneration) {}

    record SpeakerInvited(
            Workshop workshop,
            Speaker speaker,
            Session session,
            @Nullable String message,
            Instant expiresAt) implements Told {}

    record SpeakerAccepted(
            Workshop workshop,
            Speaker speaker,
            Session session,
            @Nullable String words) implements Told {}

    record SpeakerDeclined(
            Workshop workshop,
            Speaker speaker,
            Session session,
            @Nullable String words,
            boolean accepted) implements Told {}

    record SpeakerSessionMoved(Workshop workshop, Speaker speaker, Session session, Hour before) implements Told {}

    record SpeakerReleased(Workshop workshop, Speaker speaker, Session session, boolean accepted) implements Told {}

    record Speaker(
            UUID invitationId,
            String address,
            String name,
            String language,
            int linkGeneration,
            Actor invitedBy,
            UUID foundationId) {}

    record Session(String title, Instant startsAt, Instant endsAt) {

        Map<String, String> fields() {
            return Map.of("title", title, "startsAt", startsAt.toString(), "endsAt", endsAt.toString());
        }
    }

    /** Before it was told who signs, every member did. */
    record SignOffRequested(
            Workshop workshop,
            Revision revision,
            List<UUID> awaiting,
            @Nullable List<UUID> signers) {}

    record Revision(
            int number,
            String kind,
            Actor submittedBy,
            UUID foundationId,
            List<Change> changes,
            @Nullable String reason,
            @Nullable String consent,
            @Nullable Map<UUID, Instant> answerBy) {

        Map<String, String> answerByFields() {
            return answerBy == null
                    ? Map.of()
                    : answerBy.entrySet().stream()
                            .collect(Collectors.toMap(
                                    each -> each.getKey().toString(),
                                    each -> each.getValue().toString()));
        }

        List<Map<String, String>> changeFields() {
            return changes.stream()
                    .map(change -> Map.of("field", change.field(), "before", change.before(), "after", change.after()))
                    .toList();
        }
    }

    record Change(String field, String before, String after) {}

    record WorkshopSignedOff(Workshop workshop, int revision, UUID foundationId, Actor by, List<UUID> awaiting) {}

    record SignOffReminded(
            Workshop workshop,
            Revision revision,
            List<UUID> awaiting,
            @Nullable List<UUID> signers) {}

    record SilenceAgreed(Workshop workshop, int revision, List<UUID> foundations, List<UUID> awaiting) {}

    record HostWithdrew(Workshop workshop, UUID foundationId, String name, Actor by, String reason) {}

    /** Before it was told who signs, every member did. */
    record FrameSubmitted(
            Workshop workshop,
            Frame frame,
            List<UUID> awaiting,
            @Nullable List<UUID> signers) implements Told {}

    record FrameAgreed(Workshop workshop, Frame frame, List<UUID> hosts, int moved) implements Told {}

    record FrameRefused(
            Workshop workshop,
            String seriesName,
            int revision,
            UUID foundationId,
            Actor by,
            String reason,
            List<UUID> hosts)
            implements Told {}

    record FrameEnded(Workshop workshop, String seriesName, UUID foundationId, Actor by, List<UUID> hosts)
            implements Told {}

    record Frame(int number, Actor submittedBy, UUID foundationId, String seriesName) {}

    record MessageProposed(Workshop workshop, Message message, List<UUID> awaiting, List<UUID> signers)
            implements Told {}

    record MessageReminded(Workshop workshop, Message message, List<UUID> awaiting, List<UUID> signers)
            implements Told {}

    record MessageRefused(Workshop workshop, Message message, UUID foundationId, Actor by, String reason)
            implements Told {}

    record MessageReleased(Workshop workshop, Message message, Instant expiresAt) implements Told {}

    record MessageWithdrawn(Workshop workshop, UUID messageId) implements Told {}

    record MessageTried(Workshop workshop, UUID foundationId, Actor by, List<HostMessage.Text> texts) implements Told {}

    record Message(
            UUID messageId,
            UUID foundationId,
            Actor by,
            String readers,
            boolean ownOnly,
            List<HostMessage.Text> texts,
            String consent,
            Map<UUID, Instant> answerBy) {}

    record SignOffRefused(Workshop workshop, int revision, UUID foundationId, Actor by, String reason) {}

    record WorkshopRevised(
            Workshop workshop, Before before, @Nullable Postponed postponed) {

        Map<String, String> beforeFields() {
            return Map.of(
                    "startsAt", before.startsAt().toString(),
                    "endsAt", before.endsAt().toString());
        }
    }

    record Postponed(Actor by, UUID foundationId, String reason) {}

    record Before(Instant startsAt, Instant endsAt) {}

    record WorkshopCancelled(Workshop workshop, @Nullable String reason) {}
}
