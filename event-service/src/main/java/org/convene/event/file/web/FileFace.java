package org.convene.event.file.web;

import java.util.List;
import org.convene.event.file.KeepFiles;
import org.convene.event.file.WorkshopFile;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.ShownFiles;
import org.springframework.stereotype.Component;

/** Shows files with the agenda, on the public page, the organizers' and the speaker's. */
@Component
class FileFace implements ShownFiles {

    private final KeepFiles files;

    FileFace(KeepFiles files) {
        this.files = files;
    }

    @Override
    public Beside beside(Workshop workshop) {
        List<WorkshopFile> all = files.of(workshop.id());
        return new Beside(all.stream().map(file -> shown(workshop, file)).toList());
    }

    private static ShownFile shown(Workshop workshop, WorkshopFile file) {
        return new ShownFile(
                file.id(),
                file.sessionIn(workshop.details()),
                file.invitationId(),
                file.name(),
                file.kind().name(),
                file.bytes(),
                file.path(),
                file.uploaderName(),
                file.uploadedAt());
    }
}
