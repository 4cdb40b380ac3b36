package org.convene.event.file;

import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.workshop.Workshop;

/** Slides go with who was to show them. */
public final class ForgetSlides {

    private final WorkshopFiles files;
    private final JointLog log;

    public ForgetSlides(WorkshopFiles files, JointLog log) {
        this.files = files;
        this.log = log;
    }

    /** In the transaction in which she is let go, and before that is told. */
    public void of(Workshop workshop, SpeakerInvitation invitation) {
        files.of(workshop.id()).stream()
                .filter(file -> invitation.id().equals(file.invitationId()))
                .forEach(file -> {
                    files.remove(file.id());
                    log.append(
                            workshop.id(),
                            Deed.of(LogAction.FILE_REMOVED, null, null).saying(file.name()));
                });
    }
}
