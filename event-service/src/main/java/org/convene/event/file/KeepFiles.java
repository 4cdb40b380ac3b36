package org.convene.event.file;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.LinkEnding;
import org.convene.event.file.FileOutcome.Ended;
import org.convene.event.file.FileOutcome.Kept;
import org.convene.event.file.FileOutcome.NoRoom;
import org.convene.event.file.FileOutcome.NoSuchFile;
import org.convene.event.file.FileOutcome.NoSuchSession;
import org.convene.event.file.FileOutcome.NotAHost;
import org.convene.event.file.FileOutcome.NotSpeaking;
import org.convene.event.file.FileOutcome.Over;
import org.convene.event.file.FileOutcome.Removed;
import org.convene.event.file.FileOutcome.TooMany;
import org.convene.event.foundation.Acting;
import org.convene.event.foundation.Actor;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.right.Right;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerInvitations;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/**
 * Lets hosts put files beside a workshop or a session of it, and speakers theirs beside their session. What is put beside a
 * published one is public at once; whoever acts for a host removes any.
 */
public final class KeepFiles {

    private final WorkshopFiles files;
    private final Workshops workshops;
    private final ReadWorkshops read;
    private final SpeakerInvitations invitations;
    private final WorkshopEvents events;
    private final JointLog log;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public KeepFiles(
            WorkshopFiles files,
            Workshops workshops,
            ReadWorkshops read,
            SpeakerInvitations invitations,
            WorkshopEvents events,
            JointLog log,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.files = files;
        this.workshops = workshops;
        this.read = read;
        this.invitations = invitations;
        this.events = events;
        this.log = log;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** In the order in which they were uploaded. */
    public List<WorkshopFile> of(UUID workshopId) {
        return files.of(workshopId);
    }

    /**
     * Puts a host's file beside a workshop; the same twice is there once.
     *
     * @param sessionId of the session to which it belongs; {@code null}: to all
     */
    public FileOutcome add(Actor actor, UUID workshopId, @Nullable UUID sessionId, Upload upload) {
        return asHost(actor, workshopId, (workshop, acting) -> {
            if (sessionId != null
                    && workshop.details()
                            .session(sessionId, workshop.terms().startsAt())
                            .isEmpty()) {
                return new NoSuchSession();
            }
            return add(
                    workshop,
                    new WorkshopFile(
                            identifiers.next(),
                            workshopId,
                            sessionId,
                            null,
                            acting.foundationId(),
                            upload.name(),
                            upload.kind(),
                            upload.bytes(),
                            upload.sha256(),
                            actor.personId(),
                            actor.name(),
                            clock.instant()),
                    upload,
                    Deed.of(LogAction.FILE_ADDED, acting));
        });
    }

    /** Puts a speaker's slides beside her session, by her link alone. */
    public FileOutcome addAsSpeaker(UUID invitationId, int generation, Upload upload) {
        return asSpeaker(invitationId, generation, (workshop, invitation) -> {
            long hers = files.of(workshop.id()).stream()
                    .filter(file -> invitationId.equals(file.invitationId()))
                    .filter(file -> !file.isSameAs(upload, invitation.sessionId(), invitationId))
                    .count();
            if (hers >= WorkshopFile.MOST_OF_A_SPEAKER) {
                return new TooMany(WorkshopFile.MOST_OF_A_SPEAKER);
            }
            return add(
                    workshop,
                    new WorkshopFile(
                            identifiers.next(),
                            workshop.id(),
                            invitation.sessionId(),
                            invitationId,
                            invitation.foundationId(),
                            upload.name(),
                            upload.kind(),
                            upload.bytes(),
                            upload.sha256(),
                            null,
                            invitation.name(),
                            clock.instant()),
                    upload,
                    bySpeaker(LogAction.FILE_ADDED, invitation));
        });
    }

    /** Removes a file for a host, whoever uploaded it. */
    public FileOutcome remove(Actor actor, UUID workshopId, UUID fileId) {
        return asHost(
                actor,
                workshopId,
                (workshop, acting) -> remove(workshop, fileId, _ -> true, Deed.of(LogAction.FILE_REMOVED, acting)));
    }

    /** Removes a speaker's own slides. */
    public FileOutcome removeAsSpeaker(UUID invitationId, int generation, UUID fileId) {
        return asSpeaker(
                invitationId,
                generation,
                (workshop, invitation) -> remove(
                        workshop,
                        fileId,
                        file -> invitationId.equals(file.invitationId()),
                        bySpeaker(LogAction.FILE_REMOVED, invitation)));
    }

    private FileOutcome add(Workshop workshop, WorkshopFile file, Upload upload, Deed deed) {
        List<WorkshopFile> there = files.of(workshop.id());
        Optional<WorkshopFile> same = there.stream()
                .filter(each -> each.isSameAs(upload, file.sessionId(), file.invitationId()))
                .findFirst();
        if (same.isPresent()) {
            return new Kept(same.get());
        }
        if (there.size() >= WorkshopFile.MOST) {
            return new TooMany(WorkshopFile.MOST);
        }
        if (there.stream().mapToLong(WorkshopFile::bytes).sum() + upload.bytes() > WorkshopFile.MOST_BYTES) {
            return new NoRoom();
        }
        files.save(file, upload);
        log.append(workshop.id(), deed.saying(file.name()));
        events.tell("WorkshopChanged", workshop);
        return new Kept(file);
    }

    private FileOutcome remove(Workshop workshop, UUID fileId, Function<WorkshopFile, Boolean> hers, Deed deed) {
        return files.find(fileId)
                .filter(file -> file.workshopId().equals(workshop.id()) && hers.apply(file))
                .<FileOutcome>map(file -> {
                    files.remove(fileId);
                    log.append(workshop.id(), deed.saying(file.name()));
                    events.tell("WorkshopChanged", workshop);
                    return new Removed(file);
                })
                .orElseGet(NoSuchFile::new);
    }

    private static Deed bySpeaker(LogAction action, SpeakerInvitation invitation) {
        return new Deed(action, null, null, invitation.name(), null, null, null, null);
    }

    // Whoever holds the workshop counts its files, and appends to its log.
    private FileOutcome asHost(Actor actor, UUID workshopId, HostsStep step) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            Optional<Acting> acting = read.acting(workshop, actor, Right.EDIT);
            if (acting.isEmpty()) {
                return new NotAHost();
            }
            return workshop.state() == WorkshopState.CALLED_OFF ? new Over() : step.take(workshop, acting.get());
        });
    }

    private FileOutcome asSpeaker(UUID invitationId, int generation, SpeakersStep step) {
        return atomically.run(() -> {
            UUID workshopId = invitations.find(invitationId).orElseThrow().workshopId();
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            SpeakerInvitation invitation = invitations.find(invitationId).orElseThrow();
            Optional<LinkEnding> ending = invitation.ending(generation);
            if (ending.isPresent()) {
                return new Ended(ending.get(), invitation.inviterName());
            }
            if (invitation.session(workshop).isEmpty()) {
                return new Ended(LinkEnding.TAKEN_BACK, invitation.inviterName());
            }
            if (!invitation.isAccepted()) {
                return new NotSpeaking();
            }
            return workshop.state() == WorkshopState.CALLED_OFF ? new Over() : step.take(workshop, invitation);
        });
    }

    private interface HostsStep {
        FileOutcome take(Workshop workshop, Acting acting);
    }

    private interface SpeakersStep {
        FileOutcome take(Workshop workshop, SpeakerInvitation invitation);
    }
}
